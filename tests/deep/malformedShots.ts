/** Requests of no form at all: methods, paths, queries, headers and bodies put together at random. */
import type { Choices } from './choices.ts'
import type { Shot } from './fire.ts'

const methods = ['GET', 'GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']

const words = [
  ...[
    'api',
    'articles',
    'media',
    'users',
    'events',
    'networks',
    'people',
    'globals',
    'site-settings',
    'navigation',
    'graphql',
    'payload-preferences',
  ],
  ...[
    'payload-locked-documents',
    'payload-kv',
    'payload-migrations',
    'payload-jobs',
    'versions',
    'count',
    'duplicate',
    'access',
    'file',
    'login',
    'me',
  ],
  ...[
    'where',
    'title',
    'equals',
    'like',
    'in',
    'and',
    'or',
    'id',
    'locale',
    'fallback-locale',
    'select',
    'populate',
    'joins',
    'sort',
    'limit',
    'page',
  ],
  ...[
    'depth',
    'draft',
    'trash',
    'pagination',
    'format',
    'all',
    'fi',
    'true',
    'false',
    'null',
    '0',
    '-1',
    '1e999',
    'NaN',
    '01a20d6e-f537-74e8-99b9-ef28d5798482',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '..',
    '.',
    '',
    '%00',
    '%',
    '%ff',
    '%2f',
    '%5c',
    '[]',
    '{}',
    '[',
    ']',
    "'",
    '"',
    '\\',
    ';',
    ' ',
    '*',
    '💥',
    '\ud800',
  ],
]

const headers: Record<string, readonly string[]> = {
  'content-type': [
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'application/x-www-form-urlencoded',
    'a',
  ],
  'accept-language': ['fi', 'sv;q=2', '%$#', '*', 'xx-XX'],
  accept: ['*/*', 'text/html', 'application/graphql-response+json', 'nothing'],
  'accept-encoding': ['gzip', 'br;q=2', '*;q=0', 'identity;q=0'],
  'x-http-method-override': ['GET', 'DELETE', ''],
  'x-payload-http-method-override': ['GET', 'PATCH'],
  range: ['bytes=0-', 'bytes=5-1', 'lines=1', 'bytes=-0', 'bytes=0-0,2-3'],
  'if-none-match': ['*', '"x"', 'W/"', ','],
  'if-modified-since': ['yesterday', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  origin: ['null', 'http://evil.example'],
  cookie: ['payload-token=x', 'payload-token=%', '=;;', 'payload-lng=xx', 'payload-tenant=1'],
  authorization: ['JWT x', 'JWT', 'Bearer x', 'users API-Key x', 'Basic eDp4'],
}

const bodies = [
  ...[
    '',
    '{',
    '{}',
    '[]',
    'null',
    '1',
    '"x"',
    '{"a":',
    'a=b&c[d]=e',
    '\u0000',
    '{"query":"{"}',
    '{"query":"{__typename}"}',
    '{"query":"subscription{x}"}',
  ],
  ...[
    '{"query":"{Articles{docs{id title body}}}","variables":[]}',
    '{"query":"query($x:Boolean){Articles{totalDocs @skip(if:$x)}}"}',
    '{"query":1}',
  ],
  ...[
    '{"operationName":"x","query":"query a{__typename}"}',
    '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
    '{"__proto__":{"a":1}}',
  ],
  ...[
    '{"title":{"$push":"x"},"related":{"$push":[null]}}',
    '{"where":{"title":{"like":["a"]}},"sort":{"a":1},"limit":{}}',
    '{"email":{},"password":[]}',
  ],
  '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"title":null}\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n',
]

/** What a request line cannot hold is escaped, and nothing else, so that what is malformed stays malformed. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters and spaces would end the request line
  return text.replace(/[\x00-\x20\x7f-\uffff#]/g, (character) => `%${(character.charCodeAt(0) & 0xff).toString(16).padStart(2, '0')}`)
}

function targetOf(choices: Choices): string {
  const word = (): string => escaped(choices.of(words))
  const several = (most: number): string[] => Array.from({ length: choices.below(most + 1) }, word)
  const path = [...(choices.onceIn(6) ? [] : ['api']), ...several(4)].join('/')
  const parameters = Array.from({ length: choices.below(5) }, () => {
    const keys = several(4).map((key) => `[${key}]`)
    return `${word()}${keys.join('')}=${several(2).join(choices.of([',', '', '&']))}`
  })
  return `/${path}${parameters.length > 0 ? '?' : ''}${parameters.join('&')}`
}

export interface MalformedSource {
  choices: Choices
  token: string | undefined
}

export function* malformedShots({ choices, token }: MalformedSource, count: number): Generator<Shot> {
  const names = Object.keys(headers)
  for (let index = 0; index < count; index += 1) {
    const method = choices.of(methods)
    const chosen = Array.from({ length: choices.below(4) }, () => choices.of(names)).map(
      (name) => [name, choices.of(headers[name] ?? [''])] as const,
    )
    // Nothing is deleted by somebody who may.
    const signed: Record<string, string> = token === undefined || method === 'DELETE' ? {} : { authorization: `JWT ${token}` }
    const target = targetOf(choices)
    const body = ['GET', 'HEAD', 'OPTIONS'].includes(method) ? undefined : choices.of(bodies)
    const kind = `${method} ${target.split('?', 1)[0] ?? ''}`
    yield { method, target, headers: { ...signed, ...Object.fromEntries(chosen) }, ...(body === undefined ? {} : { body }), kind }
  }
}
