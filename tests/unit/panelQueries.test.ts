/** What the admin panel, Payload's SDK and its live preview put into queries (3.90.1): none of it is refused. */
import { describe, expect, it } from '@jest/globals'
import { stringify } from 'qs-esm'
import { assertDeclaredQuery } from '../../src/server/request/declaredQuery.ts'
import {
  collectionOperations,
  everywhere,
  globalOperations,
  rootOperations,
  type Operations,
} from '../../src/server/request/queryParameters.ts'

const id = '00000000-0000-7000-8000-000000000000'
const where = { and: [{ id: { in: [id] } }, { title: { like: 'a' } }] }
const edited = { depth: 0, 'fallback-locale': 'null', locale: 'fi' }

type Asked = readonly [from: string, operation: string, query: Record<string, unknown> | string]

const ofCollections: readonly Asked[] = [
  ['ui/views/Edit', 'post /', edited],
  ['ui/views/Edit', 'patch /:id', edited],
  [
    'ui/providers/UploadEdits',
    'patch /:id',
    { ...edited, uploadEdits: { crop: { unit: '%', x: 0, y: 0, width: 50, height: 50 }, focalPoint: { x: 50, y: 50 }, widthInPixels: 9 } },
  ],
  ['ui/elements/BulkUpload', 'post /', { locale: 'fi', uploadEdits: { focalPoint: { x: 1, y: 2 } } }],
  ['ui/elements/Autosave', 'post /', { ...edited, autosave: true, draft: true }],
  ['ui/elements/Autosave', 'patch /:id', { ...edited, autosave: true, draft: true }],
  ['ui/elements/PublishButton', 'patch /:id', { ...edited, draft: true }],
  ['ui/elements/PublishButton', 'patch /:id', { depth: 0, locale: 'fi', publishAllLocales: true }],
  ['ui/elements/PublishButton', 'patch /:id', { depth: 0, locale: 'sv', publishSpecificLocale: 'sv' }],
  ['ui/elements/UnpublishButton', 'patch /:id', { depth: 0, 'fallback-locale': 'null', unpublishAllLocales: true }],
  ['ui/elements/Status', 'get /:id', '?locale=fi&fallback-locale=null&depth=0'],
  ['ui/elements/DuplicateDocument', 'post /:id/duplicate', { locale: 'fi', selectedLocales: ['fi', 'sv'] }],
  ['ui/elements/EditMany', 'patch /', `${stringify({ locale: 'fi', select: {}, where })}&draft=true`],
  ['ui/elements/PublishMany', 'patch /', `${stringify({ locale: 'fi', select: {}, where })}&draft=true`],
  ['ui/elements/RestoreMany', 'patch /', { limit: 0, locale: 'fi', select: {}, trash: true, where }],
  ['ui/elements/RestoreButton', 'patch /', { trash: true, where }],
  ['ui/elements/DeleteMany', 'delete /', { limit: 0, locale: 'fi', select: {}, where, trash: true }],
  ['ui/elements/PermanentlyDeleteButton', 'delete /', { trash: true, where }],
  ['ui/elements/ListHeader', 'get /', { depth: 0, limit: 0, locale: 'fi', trash: true, where }],
  [
    'ui/fields/Relationship',
    'get /',
    { depth: 0, draft: true, limit: 10, locale: 'fi', page: 2, select: { title: true }, sort: 'title', where },
  ],
  ['ui/fields/Upload', 'get /', { depth: 0, draft: true, limit: 1, locale: 'fi', where }],
  ['ui/elements/Table', 'get /', `?depth=0&draft=true&limit=250&locale=fi&where%5Bid%5D%5Bin%5D=${id}&select[title]=true`],
  ['ui/providers/DocumentInfo', 'get /', '?where%5Bdocument.relationTo%5D%5Bequals%5D=articles&where%5Bdocument.value%5D%5Bequals%5D=1'],
  ['ui/providers/DocumentInfo', 'post /access/:id?', { locale: 'fi' }],
  ['ui/providers/Auth', 'post /refresh-token', '?refresh'],
  ['ui/providers/Preferences', 'get /:key', ''],
  ['ui/elements/Upload', 'get /paste-url/:id?', `?src=${encodeURIComponent('https://example.org/?x=1&y=2')}`],
  ['next/views/API', 'get /:id', { depth: 1, draft: true, locale: 'fi', trash: false }],
  ['next/views/Version', 'post /versions/:id', '?draft=true'],
  ['next/views/Account', 'get /', { depth: 0, where: { 'user.value': { equals: id } } }],
  ['richtext-lexical', 'get /:id', { depth: 0, draft: false, locale: 'fi', select: { title: true } }],
  [
    'sdk',
    'get /',
    {
      depth: 1,
      page: 1,
      limit: 5,
      draft: false,
      trash: false,
      pagination: false,
      'fallback-locale': 'fi',
      locale: 'sv',
      sort: '-a,b',
      joins: { articles: { limit: 1 } },
      populate: { topics: { name: true } },
    },
  ],
  ['live-preview', 'get /:id', { data: '{"title":"x"}', depth: 1, flattenLocales: false, locale: 'fi' }],
]

const ofGlobals: readonly Asked[] = [
  ['ui/views/Edit', 'post /', edited],
  ['ui/elements/Autosave', 'post /', { ...edited, autosave: true, draft: true }],
  ['ui/elements/PublishButton', 'post /', { depth: 0, locale: 'sv', publishSpecificLocale: 'sv' }],
  ['ui/elements/UnpublishButton', 'post /', { depth: 0, 'fallback-locale': 'null', unpublishAllLocales: true }],
  ['ui/elements/Status', 'get /', '?locale=fi&fallback-locale=null&depth=0'],
  ['ui/providers/DocumentInfo', 'post /access', { locale: 'fi' }],
  ['next/views/API', 'get /', { depth: 1, draft: true, locale: 'fi', trash: false }],
  ['next/views/Version', 'post /versions/:id', '?draft=false'],
  ['live-preview', 'get /', { data: '{"phone":"1"}', depth: 1, flattenLocales: false, locale: 'fi' }],
]

function accepts(operations: Operations, operation: string, query: Asked[2]): () => void {
  const search = typeof query === 'string' ? query : stringify(query, { addQueryPrefix: true })
  return () =>
    assertDeclaredQuery(new URL(`http://localhost/${search.startsWith('?') ? search : `?${search}`}`).search, {
      ...everywhere,
      ...operations[operation],
    })
}

describe('a query of Payload’s own clients', () => {
  it.each(ofCollections)('is accepted of a collection: %s, %s', (_from, operation, query) => {
    expect(Object.keys(collectionOperations)).toContain(operation)
    expect(accepts(collectionOperations, operation, query)).not.toThrow()
  })

  it.each(ofGlobals)('is accepted of a global: %s, %s', (_from, operation, query) => {
    expect(Object.keys(globalOperations)).toContain(operation)
    expect(accepts(globalOperations, operation, query)).not.toThrow()
  })

  it('is accepted of the whole', () => {
    expect(accepts(rootOperations, 'get /access', { locale: 'fi' })).not.toThrow()
  })
})
