/** What administrators see of the delivery, and the one thing that they can do about it. */
import { Forbidden, type Endpoint, type Payload, type PayloadRequest, type Plugin } from 'payload'
import { isAdmin } from '../../access/roles.ts'
import { RequestError } from '../../content/errors.ts'
import type { Delivery } from './delivery.ts'

const deliveries = new WeakMap<Payload, Delivery>()

/** Makes the delivery of a process known to its endpoints. */
export function install(payload: Payload, delivery: Delivery): void {
  deliveries.set(payload, delivery)
}

function deliveryFor(req: PayloadRequest): Delivery {
  if (!isAdmin(req)) throw new Forbidden(req.t)
  const delivery = deliveries.get(req.payload)
  if (!delivery) throw new RequestError('NO_ANSWERS_KEPT')
  return delivery
}

function figuresOf(delivery: Delivery): Record<string, unknown> {
  const { counts, hitRatio, invalidations, store, waits } = delivery
  return {
    isCurrent: delivery.isCurrent(),
    entries: store.size,
    bytes: store.bytes,
    bytesLimit: store.bound,
    hitRatio,
    ...counts,
    waits,
    invalidations,
    evictions: store.evictions,
  }
}

const endpoints: Endpoint[] = [
  {
    path: '/delivery',
    method: 'get',
    handler: (req) => {
      return Response.json(figuresOf(deliveryFor(req)), { headers: { 'Cache-Control': 'no-store' } })
    },
  },
  {
    path: '/delivery/purge',
    method: 'post',
    handler: async (req) => {
      const delivery = deliveryFor(req)
      await delivery.purge()
      return Response.json(figuresOf(delivery))
    },
  },
]

/** Payload plugin: the endpoints, and the page in the admin panel that shows them. */
export function deliveryPage(): Plugin {
  return (config) => ({
    ...config,
    endpoints: [...(config.endpoints ?? []), ...endpoints],
    admin: {
      ...config.admin,
      components: {
        ...config.admin?.components,
        afterNavLinks: [...(config.admin?.components?.afterNavLinks ?? []), '/src/admin/delivery/DeliveryLink#DeliveryLink'],
        views: {
          ...config.admin?.components?.views,
          delivery: { Component: '/src/admin/delivery/DeliveryView#DeliveryView', path: '/delivery' },
        },
      },
    },
  })
}
