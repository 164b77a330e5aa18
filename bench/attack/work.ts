/**
 * Requests that make much work of few bytes: each took seconds of PostgreSQL or of this thread when nobody counted what a
 * query costs. Anonymous callers get 400 with the limit that they break.
 */
import type { Request } from '../load.ts'

export interface DearRequest extends Request {
  name: string
  /** What the sentence in the answer has to name. */
  limit: string
}

const unread = '019a0000-0000-7000-8000-000000000000'
const asGet = { 'X-Payload-HTTP-Method-Override': 'GET' }
const asForm = { ...asGet, 'content-type': 'application/x-www-form-urlencoded' }

function any(count: number, condition: string): string {
  return Array.from({ length: count }, (_, index) => `where[or][${index}]${condition}`).join('&')
}

function ask(name: string, path: string, limit: string): DearRequest {
  return { name, path, limit, status: 400 }
}

function post(name: string, path: string, form: string, limit: string): DearRequest {
  return { name, path, limit, method: 'POST', body: form, headers: asForm, status: 400 }
}

function graphql(name: string, query: string, limit: string, variables?: Record<string, unknown>): DearRequest {
  const headers = { 'content-type': 'application/json' }
  return { name, path: '/api/graphql', limit, method: 'POST', body: JSON.stringify({ query, variables }), headers, status: 400 }
}

const nested = (levels: number): string =>
  levels === 0 ? 'title' : `title newsletter { articles(limit: 100) { docs { ${nested(levels - 1)} } } }`

/** Filters and sorts that join many tables. */
export const joining: readonly DearRequest[] = [
  ask('30 alternatives through authors', `/api/articles?${any(30, '[authors.name][like]=a')}`, 'relations'),
  ask('30 alternatives through topics', `/api/articles?${any(30, '[topics.name][equals]=a')}`, 'relations'),
  ask('30 alternatives through a newsletter', `/api/articles?${any(30, '[newsletter.title][like]=a')}`, 'relations'),
  ask('the same for a count', `/api/articles/count?${any(30, '[authors.name][like]=a')}`, 'relations'),
  ask('the same for an event', `/api/events?${any(30, '[networks.name][like]=a')}`, 'relations'),
  ask('a language in each path', `/api/articles?${any(30, '[title.sv][like]=a')}`, 'relations'),
  post('the same as a form', '/api/articles', any(30, '[authors.name][like]=a'), 'relations'),
]

/** Texts and lists that are long. */
export const wordy: readonly DearRequest[] = [
  { ...post('60 kB of words', '/api/topics', `where[name][like]=${'a '.repeat(30_000)}`, '32768 bytes'), status: 413 },
  { ...post('25 kB of words', '/api/topics', `where[name][like]=${'a '.repeat(12_500)}`, '20000 characters'), status: 413 },
  post('20 kB of words', '/api/topics', `where[name][like]=${'a '.repeat(9_900)}`, 'characters'),
  ask('words within the length', `/api/topics?where[name][like]=${'a+'.repeat(100)}`, 'words'),
  ask('a long text', `/api/topics?where[name][equals]=${'a'.repeat(600)}`, 'characters'),
  ask('the same for a count', `/api/topics/count?where[name][like]=${'a+'.repeat(100)}`, 'words'),
  ask('a long text in a join', `/api/newsletters?joins[articles][where][title][like]=${'a+'.repeat(100)}`, 'words'),
  ask('a long path', `/api/topics?where[${'name.'.repeat(100)}][equals]=a`, 'names no field'),
  post('500 ids', '/api/topics', `where[id][in]=${Array(500).fill(unread).join(',')}`, 'values'),
  post('a list of long texts', '/api/topics', `where[name][in]=${Array(30).fill('a'.repeat(600)).join(',')}`, 'characters'),
  graphql('words in a variable', 'query ($w: Topic_where) { Topics(where: $w) { totalDocs } }', 'characters', {
    w: { name: { like: 'a '.repeat(15_000) } },
  }),
]

const everyRelation = [
  ...['related', 'authors', 'topics', 'networks', 'heroImage', 'newsletter'].map((name) => `populate[articles][${name}]=true`),
  ...['heroImage', 'memberOrganizations', 'coordinatingOrganization', 'coordinators'].map((name) => `populate[networks][${name}]=true`),
  ...['organization', 'portrait'].map((name) => `populate[people][${name}]=true`),
].join('&')

/** Answers that hold the same documents again and again. */
export const multiplying: readonly DearRequest[] = [
  ask('relations of related articles', `/api/articles?limit=100&depth=2&${everyRelation}`, 'documents'),
  ask('long joins of a long list', '/api/newsletters?limit=100&joins[articles][limit]=100', 'documents'),
  graphql(
    'a list in a list in a list',
    `{ Newsletters(limit: 100) { docs { articles(limit: 100) { docs { ${nested(1)} } } } } }`,
    'documents',
  ),
  graphql('lists in lists without a limit', '{ Newsletters(limit: 100) { docs { title articles { docs { title } } } } }', 'documents'),
  graphql(
    '20 aliases of a long list',
    `{ ${Array.from({ length: 20 }, (_, index) => `a${index}: Articles(limit: 100) { docs { title related { title related { title } } } }`).join(' ')} }`,
    'documents',
  ),
]

/** Every one of them is refused before the database sees it. */
export const dearRequests: readonly DearRequest[] = [...joining, ...wordy, ...multiplying]
