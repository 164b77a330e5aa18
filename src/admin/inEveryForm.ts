/** The Payload plugin that puts components into the form of every collection and global. */
import type { CollectionConfig, Field, GlobalConfig, Plugin } from 'payload'
import { tellDeadReferences } from './deadReferences/inFields.ts'
import { atStage } from '../content/model/stages.ts'

const components = [
  '/src/admin/lastWords/LastWords#LastWords',
  '/src/admin/failedSave/FailedSave#FailedSave',
  '/src/admin/concurrentSaves/KeepOthersWork#KeepOthersWork',
  '/src/admin/unsaved/AskBeforeLanguage#AskBeforeLanguage',
  '/src/admin/keyboard/TabLeavesText#TabLeavesText',
  '/src/admin/locks/LockWords#LockWords',
  '/src/admin/pasting/CleanPaste#CleanPaste',
]

const trueState = '/src/admin/trueState/KeepTrueState#KeepTrueState'
const documentDeletion = '/src/admin/deletion/DocumentDeletion#DocumentDeletion'
const noCopyToLanguage = '/src/admin/publishing/NoCopyToLanguage#NoCopyToLanguage'

/** Accounts are no content that other content refers to. */
function usesInForm({ auth }: CollectionConfig): string[] {
  return auth ? [] : ['/src/admin/uses/UsesOfDocument#UsesOfDocument']
}

function inList({ auth, slug }: CollectionConfig): { path: string; clientProps: object }[] {
  const uses = auth ? [] : ['/src/admin/uses/UsesOfSelection#UsesOfSelection']
  return [...uses, '/src/admin/deletion/SelectionDeletion#SelectionDeletion'].map((path) => ({ path, clientProps: { collection: slug } }))
}

/** Documents with drafts have languages that are public and others that are not. */
const languageStates: Field = {
  name: 'languageStates',
  type: 'ui',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/src/admin/publishing/LanguageStates#LanguageStates' } },
}

function hasDrafts({ versions }: CollectionConfig | GlobalConfig): boolean {
  return typeof versions === 'object' && Boolean(versions.drafts)
}

function inCollection({ admin, ...collection }: CollectionConfig): CollectionConfig {
  const edit = admin?.components?.edit
  const beforeDocumentControls = [
    ...(edit?.beforeDocumentControls ?? []),
    ...components,
    ...(hasDrafts(collection) ? [trueState] : []),
    ...usesInForm(collection),
    documentDeletion,
  ]
  const beforeListTable = [...(admin?.components?.beforeListTable ?? []), ...inList(collection)]
  const fields = tellDeadReferences(collection.fields)
  return {
    ...collection,
    fields: hasDrafts(collection) ? [languageStates, ...fields] : fields,
    admin: { ...admin, components: { ...admin?.components, beforeListTable, edit: { ...edit, beforeDocumentControls } } },
  }
}

function inGlobal({ admin, ...global }: GlobalConfig): GlobalConfig {
  const elements = admin?.components?.elements
  const beforeDocumentControls = [
    ...(elements?.beforeDocumentControls ?? []),
    ...components,
    hasDrafts(global) ? trueState : noCopyToLanguage,
  ]
  return {
    ...global,
    fields: tellDeadReferences(global.fields),
    admin: { ...admin, components: { ...admin?.components, elements: { ...elements, beforeDocumentControls } } },
  }
}

/**
 * A form keeps what could not be saved or is not saved yet, and what others save while it is open, says what in it leads nowhere,
 * and, as lists do, what becomes of something that is thrown away and where it is used.
 */
export function keepWork(): Plugin {
  const plugin: Plugin = (config) => ({
    ...config,
    collections: config.collections?.map(inCollection),
    globals: config.globals?.map(inGlobal),
  })
  // After every plugin that brings collections or globals.
  return atStage('panel', plugin)
}
