/** Checks of what is relied on of the admin panel: @payloadcms/ui, richtext-lexical, Next. */
import { expect } from '@jest/globals'
import { translated } from '../../../src/admin/fixedTexts/fixedTexts.ts'
import { all, filesIn, holds, source, type Checks } from './source.ts'

const elements = '@payloadcms/ui/dist/elements'

/** Some of those that `fixedTexts.ts` translates; `tests/browser/language.test.ts` looks at the panel itself. */
const englishTexts: readonly (readonly [file: string, text: string])[] = [
  ['@payloadcms/richtext-lexical/dist/lexical/plugins/handles/AddBlockHandlePlugin/index.js', 'Add block'],
  ['@payloadcms/richtext-lexical/dist/features/link/client/plugins/floatingLinkEditor/LinkEditor/index.js', 'Edit link'],
]

export const ofPanel: Checks = {
  'stale-dialog': holds(`${elements}/DocumentStaleData/index.js`, "modalSlug = 'document-stale-data'"),
  'lock-dialogs': all(
    holds(`${elements}/DocumentLocked/index.js`, "modalSlug = 'document-locked'", '`${baseClass}__content`'),
    holds(`${elements}/DocumentTakeOver/index.js`, "modalSlug = 'document-take-over'", '`${baseClass}__content`'),
  ),
  'lock-address': all(holds(`${elements}/DocumentLocked/index.js`, 'user.email ??'), holds(`${elements}/Locked/index.js`, 'user.email ??')),
  'deletion-dialogs': all(
    holds(`${elements}/DeleteDocument/index.js`, '`delete-${id}`', '"delete-forever"'),
    holds(`${elements}/PermanentlyDeleteButton/index.js`, '`perma-delete-${id}`'),
    holds(`${elements}/DeleteMany/index.js`, 'confirm-delete-many-docs', '"delete-forever"'),
  ),
  'dialog-parts': holds(
    `${elements}/ConfirmationModal/index.js`,
    "'confirmation-modal'",
    '`${baseClass}__content`',
    '_jsx("h1"',
    '"confirm-cancel"',
  ),
  'language-buttons': holds(`${elements}/Localizer/index.js`, "'localizer'", '`${baseClass}__locale-code`', '"data-locale"'),
  'form-requests': all(
    holds('@payloadcms/ui/dist/utilities/api.js', 'return fetch(url, formattedOptions)'),
    holds('@payloadcms/ui/dist/forms/Form/index.js', '_payload: JSON.stringify('),
  ),
  'form-states': holds(
    '@payloadcms/ui/dist/forms/Form/index.js',
    'setModified(false)',
    'setSubmitted(true)',
    '[modified, submitted, formState], 250)',
  ),
  'publish-buttons': all(
    holds(`${elements}/PublishButton/index.js`, 'publishSpecificLocale: locale', 'publishAllLocales: true', "'fallback-locale': 'null'"),
    holds(`${elements}/Status/index.js`, 'fallback-locale=null'),
  ),
  'select-all': holds('@payloadcms/ui/dist/providers/Selection/index.js', '"allAvailable"'),
  'password-names': () => {
    const views = filesIn('@payloadcms/ui/dist/views/Edit/Auth').filter((file) => file.endsWith('.js'))
    const text = [...views, '@payloadcms/ui/dist/fields/ConfirmPassword/index.js'].map(source).join('\n')
    expect(['confirm-password', '"password"'].filter((name) => !text.includes(name))).toEqual([])
  },
  'english-texts': () => {
    for (const [file, text] of englishTexts) {
      expect(source(file)).toContain(text)
      expect(translated(text, 'fi')).toBeDefined()
    }
  },
  'date-locale': holds('@payloadcms/translations/dist/importDateFNSLocale.js', "import('date-fns/locale/et')"),
  'idle-work': all(
    holds('@payloadcms/richtext-lexical/dist/field/Field.js', 'useRunDeprioritized()'),
    holds('@payloadcms/richtext-lexical/dist/utilities/useRunDeprioritized.js', 'requestIdleCallback(exec'),
  ),
  'text-classes': all(holds('@payloadcms/richtext-lexical/dist/field/Field.js', "'rich-text-lexical'"), () => {
    expect(source('lexical/dist/Lexical.prod.js')).toContain('data-lexical-editor')
  }),
  'text-clipboard': () => {
    expect(source('@lexical/clipboard/dist/LexicalClipboard.prod.js')).toContain('application/x-lexical-editor')
    holds('@payloadcms/richtext-lexical/dist/features/upload/server/nodes/conversions.js', 'data-lexical-upload-id')()
  },
  'text-condition': holds('lexical/package.json', '"production": "./dist/Lexical.prod.mjs"'),
}

export const ofNext: Checks = {
  'build-command': () => expect(source('next/dist/bin/next')).toContain('build'),
  'building-already': () => {
    const build = source('next/dist/build/index.js') + source('next/dist/build/lockfile.js')
    expect(build).toContain('is already running')
  },
  'server-close': holds('next/dist/server/next.js', 'getUpgradeHandler()', 'async close()'),
  'upgrade-server': holds('next/dist/server/next.js', 'this.setupWebSocketHandler(this.options.httpServer, req)', 'if (customServer) {'),
  'departure-errors': all(
    holds('next/dist/server/web/spec-extension/adapters/next-request.js', "'ResponseAborted'"),
    holds('next/dist/client/components/redirect-error.js', 'NEXT_REDIRECT'),
  ),
}
