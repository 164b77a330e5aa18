/**
 * Which endpoint answers a request, found as Payload finds it (`payload/dist/utilities/handleEndpoints.js`) and with the same
 * `path-to-regexp`, and what it takes from the query. The patterns are compiled once; Payload compiles them for each request.
 */
import { match } from 'path-to-regexp'
import type { Endpoint, SanitizedConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { parametersOf, type Parameters } from '../../content/parameters.ts'
import {
  collectionOperations,
  everywhere,
  globalOperations,
  graphqlOperations,
  rootOperations,
  type Operations,
} from './queryParameters.ts'

/** @returns undefined where nothing answers, and so nothing reads the query either */
export type FindParameters = (method: string, pathname: string) => Parameters | undefined

interface Door {
  answers(method: string, path: string): boolean
  parameters: Parameters
}

/** What an endpoint in the place of one of Payload's does not say, it takes from that; any other takes nothing. */
function doorOf(endpoint: Endpoint, operations: Operations): Door {
  const matches = match(endpoint.path, { decode: decodeURIComponent })
  const own = parametersOf(endpoint) ?? operations[`${endpoint.method} ${endpoint.path}`] ?? {}
  return {
    answers: (method, path) => method === endpoint.method && matches(path) !== false,
    parameters: { ...everywhere, ...own },
  }
}

function doorsOf(endpoints: readonly Endpoint[] | false, operations: Operations): Door[] {
  return endpoints ? endpoints.map((endpoint) => doorOf(endpoint, operations)) : []
}

export function findParametersIn(config: SanitizedConfig): FindParameters {
  const api = formatAdminURL({ apiRoute: config.routes.api, path: '' })
  const graphqlPath = `${config.routes.api}${config.routes.graphQL}`
  const root = doorsOf(config.endpoints, rootOperations)
  const collections = new Map<string, Door[]>(
    config.collections.map(({ endpoints, slug }) => [slug, doorsOf(endpoints, collectionOperations)]),
  )
  const globals = new Map<string, Door[]>(config.globals.map(({ endpoints, slug }) => [slug, doorsOf(endpoints, globalOperations)]))

  const doorsAt = (pathname: string): [path: string, doors: readonly Door[]] => {
    const path = pathname.replace(api, '')
    const isGlobals = path.startsWith('/globals')
    const rest = isGlobals ? path.replace('/globals', '') : path
    const slug = rest.split('/')[1] ?? ''
    const doors = (isGlobals ? globals : collections).get(slug)
    return doors ? [rest.replace(`/${slug}`, '') || '/', doors] : [rest || '/', root]
  }

  return (method, pathname) => {
    const asked = method.toLowerCase()
    if (pathname === graphqlPath) {
      const own = graphqlOperations[asked]
      return own && { ...everywhere, ...own }
    }
    if (!pathname.startsWith(api)) return undefined
    const [path, doors] = doorsAt(pathname)
    return doors.find((door) => door.answers(asked, path))?.parameters
  }
}
