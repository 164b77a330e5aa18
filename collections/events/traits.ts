import { listIn, textIn, valuesIn } from '../../src/content/model/documentValues.ts'
import type { ScheduledTrait, StructuredTrait, TraitDocument } from '../../src/content/model/traits.ts'
import { recurrenceRule } from './recurrence.ts'

function placeOf(document: TraitDocument): string | undefined {
  const location = valuesIn(document, 'location')
  if (!location) return undefined
  const parts = ['name', 'address', 'city'].flatMap((field) => textIn(location, field) ?? [])
  return parts.length > 0 ? parts.join(', ') : undefined
}

export const scheduled: ScheduledTrait = {
  start: 'start',
  end: 'end',
  recurrence: 'recurrence.frequency',
  entry(document) {
    const title = textIn(document, 'title')
    const start = textIn(document, 'start')
    if (!title || !start) return null
    const status = textIn(document, 'eventStatus')
    const recurrence = valuesIn(document, 'recurrence') ?? {}
    const excludedDays = listIn(recurrence, 'excludedDays').flatMap((excluded) => textIn(excluded, 'day') ?? [])
    return {
      title,
      start,
      end: textIn(document, 'end'),
      allDay: document['allDay'] === true,
      recurrence: recurrenceRule(recurrence),
      ...(excludedDays.length > 0 ? { excludedDays } : {}),
      status: status === 'cancelled' ? 'CANCELLED' : status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED',
      description: textIn(document, 'summary'),
      place: placeOf(document),
      url: textIn(valuesIn(document, 'location') ?? {}, 'online'),
    }
  },
}

const schemaStatus: Readonly<Record<string, string>> = {
  scheduled: 'EventScheduled',
  rescheduled: 'EventRescheduled',
  postponed: 'EventPostponed',
  movedOnline: 'EventMovedOnline',
  cancelled: 'EventCancelled',
}

/** https://schema.org/Event */
export const structured: StructuredTrait = {
  node(document, locale) {
    const name = textIn(document, 'title')
    const startDate = textIn(document, 'start')
    if (!name || !startDate) return null
    const place = placeOf(document)
    const location = valuesIn(document, 'location')
    const online = location && textIn(location, 'online')
    const places = [...(place ? [{ '@type': 'Place', name: place }] : []), ...(online ? [{ '@type': 'VirtualLocation', url: online }] : [])]
    return {
      '@type': 'Event',
      name,
      description: textIn(document, 'summary'),
      inLanguage: locale,
      startDate,
      endDate: textIn(document, 'end'),
      eventStatus: `https://schema.org/${schemaStatus[textIn(document, 'eventStatus') ?? 'scheduled'] ?? 'EventScheduled'}`,
      eventAttendanceMode: `https://schema.org/${online ? (place ? 'Mixed' : 'Online') : 'Offline'}EventAttendanceMode`,
      location: places.length > 0 ? places : undefined,
    }
  },
}
