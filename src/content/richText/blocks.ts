/** The blocks of a rich text. They live in its JSON and have no tables of their own. */
import type { Block, Field, TextFieldSingleValidation } from 'payload'
import { errorMessage } from '../errors.ts'
import { withForgiveness } from '../references/forgiveStanding.ts'
import { isSecureAddress } from './linkAddress.ts'
import { labels, toneLabels } from './translations.ts'
import { blockTypes, calloutTones, serviceCollection } from './tree.ts'

const secureAddress: TextFieldSingleValidation = (value, { req }) =>
  value ? isSecureAddress(value) || errorMessage('VIDEO_ADDRESS_INVALID', req) : req.t('validation:required')

/** Stores nothing: it sees that what is written in a block is in the text when the document is saved. */
const lastWords: Field = {
  name: 'lastWords',
  type: 'ui',
  admin: { components: { Field: '/src/admin/lastWords/BlockWords#BlockWords' } },
}

export function calloutBlock(): Block {
  return {
    slug: blockTypes.callout,
    labels: { singular: labels.callout, plural: labels.callouts },
    fields: [
      {
        name: 'tone',
        type: 'select',
        label: labels.tone,
        required: true,
        defaultValue: calloutTones[0],
        options: calloutTones.map((value) => ({ value, label: toneLabels[value] })),
      },
      { name: 'text', type: 'textarea', label: labels.text, required: true },
      lastWords,
    ],
  }
}

export function videoLinkBlock(): Block {
  return {
    slug: blockTypes.videoLink,
    labels: { singular: labels.videoLink, plural: labels.videoLinks },
    fields: [
      { name: 'title', type: 'text', label: labels.title, required: true },
      {
        name: 'url',
        type: 'text',
        label: labels.url,
        required: true,
        validate: secureAddress,
        admin: { description: labels.urlDescription },
      },
      { name: 'publisher', type: 'text', label: labels.publisher },
      lastWords,
    ],
  }
}

/** Refers to a service and never contains hours: those have one home. */
export function serviceBoxBlock(): Block {
  return {
    slug: blockTypes.serviceBox,
    labels: { singular: labels.serviceBox, plural: labels.serviceBoxes },
    fields: [
      withForgiveness({
        name: 'service',
        type: 'relationship',
        relationTo: serviceCollection,
        label: labels.service,
        required: true,
        // Rich text populates its own references; see `loadReferences.ts`.
        maxDepth: 0,
        admin: { description: labels.serviceDescription },
      }),
      lastWords,
    ],
  }
}
