/** Addresses of versions where there are none: Payload has them for every collection, and fails on a table that is not there. */
import { NotFound, type CollectionConfig, type Endpoint } from 'payload'

const nothingHere: Endpoint['handler'] = ({ t }) => {
  throw new NotFound(t)
}

export function noVersionsEndpoints({ versions }: Pick<CollectionConfig, 'versions'>): Omit<Endpoint, 'root'>[] {
  if (versions) return []
  return [
    { path: '/versions', method: 'get', handler: nothingHere },
    { path: '/versions/:id', method: 'get', handler: nothingHere },
    { path: '/versions/:id', method: 'post', handler: nothingHere },
  ]
}
