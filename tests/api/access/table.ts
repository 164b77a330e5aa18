/**
 * The table of roles: what each caller may do to each document, on every door. What is listed is allowed; of what is not,
 * reading finds nothing and writing is refused. The table is the specification, `table.test.ts` asks every cell of it.
 */

export const callers = ['admin', 'editor', 'author', 'coordinator', 'anonymous'] as const

export type Caller = (typeof callers)[number]

/** `allowed`, `refused` (403), or `invisible` (404, an empty list, a count of nought). */
export type Answer = 'allowed' | 'refused' | 'invisible'

/** A document as it stands to the caller. Without `own` or `network` it is somebody else's, of another network. */
export const relations = {
  draft: 'a draft of somebody else',
  published: 'a published document of somebody else',
  closed: 'a published document that is not for the public',
  trashed: 'a document in the trash',
  ownDraft: 'a draft of their own',
  ownPublished: 'a published document of their own',
  ownTrashed: 'a document of their own in the trash',
  networkDraft: "a draft of their network's",
  networkPublished: "a published document of their network's",
  networkTrashed: "a document of their network's in the trash",
  self: 'their own account',
  other: 'the account of somebody else',
} as const

export type Relation = keyof typeof relations

const reading = ['find', 'findByID', 'findDraft', 'findByIDDraft', 'count'] as const
const past = ['findVersions', 'findVersion'] as const
const drafting = ['saveDraft', 'bulkSaveDraft', 'restoreVersionAsDraft'] as const
const publishing = ['publish', 'unpublish', 'restoreVersion'] as const
const saving = ['update', 'bulkUpdate'] as const
const removing = ['trash', 'bulkTrash', 'delete', 'bulkDelete'] as const
const trash = ['findInTrash', 'restoreFromTrash', 'deleteFromTrash'] as const

export type Operation =
  | (typeof reading)[number]
  | (typeof past)[number]
  | (typeof drafting)[number]
  | (typeof publishing)[number]
  | (typeof saving)[number]
  | (typeof removing)[number]
  | (typeof trash)[number]
  | 'duplicate'

/** Operations that find nothing when they are not allowed; the others are refused. */
export const readingOperations: readonly Operation[] = [...reading, ...past, 'findInTrash']

/** What is asked of a document: of one in the trash other things than of a living one. */
export function operationsOn(relation: Relation, { drafts, duplicable, trashable }: Shape): Operation[] {
  if (relation.endsWith('rashed')) return ['findByID', ...trash]
  const isDraft = relation.endsWith('raft')
  return [
    ...(drafts
      ? [...reading, ...past, ...drafting, 'publish' as const, 'restoreVersion' as const]
      : ['find' as const, 'findByID' as const, 'count' as const]),
    ...(drafts && !isDraft ? (['unpublish'] as const) : []),
    ...saving,
    ...(duplicable ? (['duplicate'] as const) : []),
    ...(trashable ? removing : relation === 'self' ? [] : (['delete', 'bulkDelete'] as const)),
  ]
}

export interface Shape {
  drafts: boolean
  duplicable: boolean
  trashable: boolean
}

export interface Row {
  /** May create a document; and one that is public at once. */
  create: { plain: Answer; published?: Answer }
  /** Whether the list of versions is closed to the role, or shows only what it may see. */
  versions?: 'refused' | 'invisible'
  documents: Partial<Record<Relation, readonly Operation[]>>
}

export interface CollectionTable extends Shape {
  graphql: { one: string; many: string }
  /** Field that a writing cell changes. */
  title: string
  /** Further fields that a document needs. */
  data?: Record<string, unknown>
  rows: Record<Caller, Row>
}

const everythingOnDraft = [...reading, ...past, ...drafting, 'publish', 'restoreVersion', ...saving, 'duplicate', ...removing] as const
const everythingOnPublished = [...everythingOnDraft, 'unpublish'] as const
/** A copy of what one may read is a new draft of one's own. */
const readAndCopy = [...reading, 'duplicate'] as const

const staff: Row = {
  create: { plain: 'allowed', published: 'allowed' },
  documents: { draft: everythingOnDraft, published: everythingOnPublished, trashed: trash },
}

const reader: Row = {
  create: { plain: 'refused', published: 'refused' },
  versions: 'refused',
  documents: { draft: [], published: reading, trashed: [] },
}

const drafts = { drafts: true, duplicable: true, trashable: true } as const

/** The national office's content: everybody reads what is published. */
const officeRows: CollectionTable['rows'] = { admin: staff, editor: staff, author: reader, coordinator: reader, anonymous: reader }

const plainStaff: Row = {
  create: { plain: 'allowed' },
  documents: { published: ['find', 'findByID', 'count', ...saving, 'duplicate', ...removing], trashed: trash },
}

const plainReader: Row = { create: { plain: 'refused' }, documents: { published: ['find', 'findByID', 'count'], trashed: [] } }

/** Files: whoever may write at all adds their own. */
const ownFiles: Row = {
  create: { plain: 'allowed' },
  documents: {
    published: ['find', 'findByID', 'count'],
    trashed: [],
    ownPublished: ['find', 'findByID', 'count', ...saving, ...removing],
    ownTrashed: trash,
  },
}

const withoutAccounts: Row = { create: { plain: 'refused' }, documents: { other: [] } }

const ownAccount: Row = {
  create: { plain: 'refused' },
  documents: { self: ['find', 'findByID', 'count', ...saving], other: [] },
}

export const collections: Record<string, CollectionTable> = {
  articles: {
    ...drafts,
    graphql: { one: 'Article', many: 'Articles' },
    title: 'title',
    rows: {
      admin: staff,
      editor: staff,
      author: {
        create: { plain: 'allowed', published: 'refused' },
        versions: 'invisible',
        documents: {
          draft: [],
          published: readAndCopy,
          trashed: [],
          ownDraft: [...reading, ...past, ...drafting, ...saving, 'restoreVersion', 'duplicate', ...removing],
          ownPublished: [...reading, ...past, ...drafting, 'duplicate'],
          ownTrashed: trash,
        },
      },
      coordinator: {
        create: { plain: 'allowed', published: 'refused' },
        versions: 'invisible',
        documents: {
          draft: [],
          // A copy keeps its networks, and these are not theirs.
          published: reading,
          trashed: [],
          ownDraft: [...reading, ...past, ...drafting, ...saving, 'restoreVersion', 'duplicate', ...removing],
          networkDraft: [...reading, ...past, ...drafting, ...saving, 'restoreVersion', 'duplicate'],
          networkPublished: [...reading, ...past, ...drafting, 'duplicate'],
          networkTrashed: ['findInTrash'],
        },
      },
      anonymous: reader,
    },
  },
  events: {
    ...drafts,
    graphql: { one: 'Event', many: 'Events' },
    title: 'title',
    data: { start: '2027-03-01T10:00', visibility: 'public' },
    rows: {
      admin: { ...staff, documents: { ...staff.documents, closed: everythingOnPublished } },
      editor: { ...staff, documents: { ...staff.documents, closed: everythingOnPublished } },
      author: { ...reader, documents: { ...reader.documents, closed: reading } },
      coordinator: {
        create: { plain: 'allowed', published: 'allowed' },
        versions: 'invisible',
        documents: {
          draft: [],
          published: reading,
          closed: [],
          trashed: [],
          networkDraft: everythingOnDraft,
          networkPublished: everythingOnPublished,
          networkTrashed: trash,
        },
      },
      anonymous: { ...reader, documents: { ...reader.documents, closed: [] } },
    },
  },
  networks: {
    ...drafts,
    graphql: { one: 'Network', many: 'Networks' },
    title: 'summary',
    rows: {
      admin: staff,
      editor: staff,
      author: reader,
      coordinator: {
        create: { plain: 'refused', published: 'refused' },
        versions: 'invisible',
        documents: {
          draft: [],
          published: reading,
          trashed: [],
          networkDraft: [...reading, ...past, ...drafting, 'publish', 'restoreVersion', ...saving],
          networkPublished: [...reading, ...past, ...drafting, ...publishing, ...saving],
          networkTrashed: ['findInTrash'],
        },
      },
      anonymous: reader,
    },
  },
  services: { ...drafts, graphql: { one: 'Service', many: 'Services' }, title: 'name', rows: officeRows },
  pages: { ...drafts, graphql: { one: 'Page', many: 'Pages' }, title: 'title', rows: officeRows },
  newsletters: { ...drafts, graphql: { one: 'Newsletter', many: 'Newsletters' }, title: 'title', rows: officeRows },
  organizations: { ...drafts, graphql: { one: 'Organization', many: 'Organizations' }, title: 'name', rows: officeRows },
  topics: {
    drafts: false,
    duplicable: true,
    trashable: true,
    graphql: { one: 'Topic', many: 'Topics' },
    title: 'name',
    rows: { admin: plainStaff, editor: plainStaff, author: plainReader, coordinator: plainReader, anonymous: plainReader },
  },
  people: {
    drafts: false,
    duplicable: false,
    trashable: true,
    graphql: { one: 'Person', many: 'People' },
    title: 'name',
    data: { consent: { given: true } },
    rows: {
      admin: { ...plainStaff, documents: { ...plainStaff.documents, closed: plainStaff.documents.published ?? [] } },
      editor: { ...plainStaff, documents: { ...plainStaff.documents, closed: plainStaff.documents.published ?? [] } },
      author: { ...plainReader, documents: { ...plainReader.documents, closed: ['find', 'findByID', 'count'] } },
      coordinator: { ...plainReader, documents: { ...plainReader.documents, closed: ['find', 'findByID', 'count'] } },
      anonymous: { ...plainReader, documents: { ...plainReader.documents, closed: [] } },
    },
  },
  media: {
    drafts: false,
    duplicable: false,
    trashable: true,
    graphql: { one: 'Media', many: 'allMedia' },
    title: 'credit',
    rows: { admin: plainStaff, editor: plainStaff, author: ownFiles, coordinator: ownFiles, anonymous: plainReader },
  },
  users: {
    drafts: false,
    duplicable: false,
    trashable: false,
    graphql: { one: 'User', many: 'Users' },
    title: 'name',
    rows: {
      admin: {
        create: { plain: 'allowed' },
        documents: {
          self: ['find', 'findByID', 'count', ...saving],
          other: ['find', 'findByID', 'count', ...saving, 'delete', 'bulkDelete'],
        },
      },
      editor: ownAccount,
      author: ownAccount,
      coordinator: ownAccount,
      anonymous: withoutAccounts,
    },
  },
}

/** What Payload keeps for itself; `closed` to everybody, or asked about in a test of its own. */
export const internalCollections: Record<string, 'closed' | 'accounts.test.ts'> = {
  'payload-kv': 'closed',
  'payload-locked-documents': 'accounts.test.ts',
  'payload-migrations': 'closed',
  'payload-preferences': 'accounts.test.ts',
}

export type GlobalOperation = 'read' | 'update' | 'findVersions' | 'findVersion' | 'restoreVersion'

export const globalOperations: readonly GlobalOperation[] = ['read', 'update', 'findVersions', 'findVersion', 'restoreVersion']

export interface GlobalTable {
  graphql: string
  /** A text field that a writing cell changes, as a path, and the value that it takes there. */
  change: Record<string, unknown>
  rows: Record<Caller, readonly GlobalOperation[]>
}

const officeGlobal: GlobalTable['rows'] = {
  admin: globalOperations,
  editor: globalOperations,
  author: ['read'],
  coordinator: ['read'],
  anonymous: ['read'],
}

export const globals: Record<string, GlobalTable> = {
  'site-settings': { graphql: 'SiteSetting', change: { name: 'Verkosto' }, rows: officeGlobal },
  navigation: { graphql: 'Navigation', change: { main: [{ text: 'Etusivu', url: '/' }] }, rows: officeGlobal },
  'urgent-help': { graphql: 'UrgentHelp', change: { title: 'Apua heti' }, rows: officeGlobal },
}
