import type { CollectionSlug, Endpoint } from 'payload'
import { withParameters } from 'verkosto'

/** `GET /api/publications/years?topic=…`: the years that publications are from, for a choice of years. */
export const years: Endpoint = {
  method: 'get',
  path: '/years',
  custom: withParameters({ topic: { type: 'string' } }),
  handler: async (req) => {
    const topic = req.searchParams.get('topic')
    const { values } = await req.payload.findDistinct({
      // Typed for the collections of Verkosto's own plugins.
      collection: 'publications' as CollectionSlug,
      field: 'year',
      overrideAccess: false,
      req,
      sort: '-year',
      where: { year: { exists: true }, ...(topic ? { topics: { equals: topic } } : {}) },
    })
    return Response.json({ years: values.map((value) => Object.values(value)[0]) })
  },
}
