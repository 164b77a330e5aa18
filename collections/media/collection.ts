import path from 'node:path'
import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { localeFields } from '../../src/content/fields/localeFields.ts'
import { withTraits } from '../../src/content/model/traits.ts'
import { policy } from './access.ts'
import { altField } from './fields/altField.ts'
import { fileTypes } from './files/fileType.ts'
import { imageSizes } from './files/imageSizes.ts'
import { acceptFile } from './hooks/acceptFile.ts'
import { forgetOldSizes } from './hooks/forgetOldSizes.ts'
import { keepDeletedFiles, keepReplacedFiles } from './hooks/keepReplacedFiles.ts'
import { makeRoom } from './hooks/makeRoom.ts'
import { remakeFile } from './hooks/remakeFile.ts'
import { selectNames } from './hooks/selectNames.ts'
import { traits } from './traits.ts'
import { labels } from './translations.ts'

export const mediaCollection = governed(
  {
    slug: 'media',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      useAsTitle: 'filename',
      defaultColumns: ['filename', 'alt', 'credit', 'updatedAt'],
      group: adminGroups.library,
      description: labels.description,
      listSearchableFields: ['filename', 'alt', 'credit'],
    },
    custom: withTraits(traits),
    defaultPopulate: {
      alt: true,
      decorative: true,
      caption: true,
      credit: true,
      url: true,
      filename: true,
      mimeType: true,
      width: true,
      height: true,
      focalX: true,
      focalY: true,
      sizes: true,
      availableLocales: true,
    },
    upload: {
      staticDir: path.resolve(process.env['MEDIA_DIR'] || 'media'),
      mimeTypes: Object.values(fileTypes).map(({ mimetype }) => mimetype),
      imageSizes,
      adminThumbnail: 'thumbnail',
      displayPreview: true,
      focalPoint: true,
      // No fetching of other people's addresses from this server.
      pasteURL: false,
    },
    versions: false,
    disableDuplicate: true,
    hooks: {
      beforeOperation: [selectNames, acceptFile, remakeFile, keepReplacedFiles],
      beforeValidate: [makeRoom],
      beforeChange: [forgetOldSizes],
      beforeDelete: [keepDeletedFiles],
    },
    fields: [
      altField,
      {
        name: 'decorative',
        type: 'checkbox',
        label: labels.decorative,
        defaultValue: false,
        admin: { description: labels.decorativeDescription },
      },
      { name: 'caption', type: 'textarea', label: labels.caption, localized: true },
      { name: 'credit', type: 'text', label: labels.credit, admin: { description: labels.creditDescription } },
      ...localeFields('alt'),
    ],
  },
  policy,
)
