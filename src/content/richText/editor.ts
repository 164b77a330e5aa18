/** The one editor of all rich text: Payload's Lexical with the features below, and our rules around what it stores and answers. */
import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  IndentFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'
import type { CollectionSlug, FieldAffectingData, RichTextAdapterProvider, TextFieldSingleValidation } from 'payload'
import { errorMessage } from '../errors.ts'
import { withForgiveness } from '../references/forgiveStanding.ts'
import { calloutBlock, serviceBoxBlock, videoLinkBlock } from './blocks.ts'
import type { AllowedContent } from './checkTree.ts'
import { answerReferences, answerReferencesInGraphql } from './hooks/answerReferences.ts'
import { keepToRules, validateComplete } from './hooks/keepToRules.ts'
import { isLinkAddress } from './linkAddress.ts'
import { labels } from './translations.ts'
import { headingLevels, imageCollection } from './tree.ts'

const linkAddress: TextFieldSingleValidation = (value, { req, siblingData }) =>
  (siblingData as { linkType?: unknown }).linkType === 'internal' || isLinkAddress(value) || errorMessage('LINK_ADDRESS_INVALID', req)

/** Lexical's own check of addresses knows neither our rules nor our languages, and encodes what it does not like. */
function withOurRules(field: FieldAffectingData): FieldAffectingData {
  if (field.type === 'relationship') return withForgiveness(field)
  if (field.type !== 'text' || field.hasMany || field.name !== 'url') return field
  const { hooks: _hooks, validate: _validate, ...rest } = field
  return { ...rest, hasMany: false, validate: linkAddress }
}

function features({ images, linkTargets, services }: AllowedContent): NonNullable<Parameters<typeof lexicalEditor>[0]>['features'] {
  return [
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: headingLevels.map((level) => `h${level}` as const) }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    // Lists are nested by indenting; a paragraph that is indented says nothing.
    IndentFeature({ disabledNodes: ['paragraph', 'heading', 'quote'] }),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    EXPERIMENTAL_TableFeature(),
    LinkFeature({
      // Collection slugs of the config, which Payload's generated type cannot know of before it is generated.
      enabledCollections: [...linkTargets] as CollectionSlug[],
      fields: ({ defaultFields }) => defaultFields.map(withOurRules),
      disableAutoLinks: true,
      // Rich text populates its own references; see `loadReferences.ts`.
      maxDepth: 0,
    }),
    ...(images
      ? [
          UploadFeature({
            enabledCollections: [imageCollection],
            collections: { [imageCollection]: { fields: [{ name: 'caption', type: 'text', label: labels.caption }] } },
            maxDepth: 0,
          }),
        ]
      : []),
    BlocksFeature({ blocks: [calloutBlock(), videoLinkBlock(), ...(services ? [serviceBoxBlock()] : [])] }),
  ]
}

/** @param allowed which links, images and services the editor offers and the API accepts */
export function richTextEditor(allowed: AllowedContent): RichTextAdapterProvider {
  return async (context) => {
    const lexical = await lexicalEditor({ features: features(allowed) })(context)
    return {
      ...lexical,
      hooks: {
        ...lexical.hooks,
        // Before Lexical walks the tree, which it does without looking.
        beforeValidate: [keepToRules(allowed), ...(lexical.hooks?.beforeValidate ?? [])],
        afterRead: [...(lexical.hooks?.afterRead ?? []), answerReferences],
      },
      validate: validateComplete(lexical.validate),
      graphQLPopulationPromises: (args) => {
        lexical.graphQLPopulationPromises?.(args)
        answerReferencesInGraphql(args)
      },
    }
  }
}
