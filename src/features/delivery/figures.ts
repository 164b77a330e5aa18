/** What `/metrics` shows of the delivery. */
import type { Figure } from '../mount.ts'
import type { Delivery } from './delivery.ts'

export function figuresOf(delivery: Delivery): Figure[] {
  const { store } = delivery
  return [
    {
      name: 'verkosto_delivery_answers_total',
      help: 'Answers to anonymous readers by how they came about: hit, miss or stale.',
      label: 'outcome',
      read: () => delivery.counts,
    },
    {
      name: 'verkosto_delivery_hit_ratio',
      help: 'Share of the answers since the start that came from memory.',
      read: () => delivery.hitRatio,
    },
    { name: 'verkosto_delivery_entries', help: 'Ready answers.', read: () => store.size },
    {
      name: 'verkosto_delivery_current',
      help: 'Whether what is kept is known to be up to date (1) or not (0).',
      read: () => (delivery.isCurrent() ? 1 : 0),
    },
    { name: 'verkosto_delivery_invalidations_total', help: 'Answers dropped because of a write.', read: () => delivery.invalidations },
    { name: 'verkosto_delivery_evictions_total', help: 'Answers dropped for room.', read: () => store.evictions },
    { name: 'verkosto_delivery_waits_total', help: 'Requests that waited for the read of another.', read: () => delivery.waits },
  ]
}
