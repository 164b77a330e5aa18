/**
 * Traits: what the documents of a collection are, as data and pure functions of a document. A feature (search, feeds,
 * calendar, delivery …) looks for its trait in the built config and serves every collection that has it; no feature
 * knows a collection by name. A trait does no I/O and knows nothing of Express, Next or React.
 */
import type { CollectionConfig, GlobalConfig, SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'
import type { Locale } from '../locales.ts'

/** A document as a trait sees it: already flattened to one locale, relations populated one level where the caller could. */
export type TraitDocument = Readonly<Record<string, unknown>> & { readonly id: string }

/** Drafts, review states, scheduled publication. */
export interface PublishableTrait {
  /** Field that holds the moment of publication; a published document whose moment is in the future is not public yet. */
  publishedAt?: string
  /** Field that holds the day by which the document must be reviewed. */
  reviewBy?: string
  /** Field that holds the state of the editorial review. */
  reviewState?: string
}

/** Which network or networks a document belongs to: the base of row-level access for coordinators. */
export interface OwnedByTrait {
  /** Relationship field to networks; `id` when the document is itself the network. */
  network: string
}

/** Where the public finds a document. */
export interface RoutableTrait {
  /** The public path in a locale, without origin and locale: `/artiklar/…`. `null` when there is none in that locale. */
  path(document: TraitDocument, locale: Locale): string | null
  /** Fields that `path` reads; links carry these, the title and nothing else. */
  fields: readonly string[]
  /** Field that the last segment of the path is the value of: whoever has a path finds the document by it. */
  slug: string
  /** Field that names the document to a person. */
  title: string
}

export interface SearchableTrait {
  /** Field that names a document in a list of results. */
  title: string
  /** Fields of text with their weight in ranking, `A` heaviest, as in PostgreSQL's setweight. */
  text: readonly { field: string; weight: 'A' | 'B' | 'C' | 'D' }[]
  /** Fields that a search may be narrowed by; those that relate to an absent plugin are left out when it is absent. */
  facets: readonly string[]
}

export interface FeedEntry {
  title: string
  summary?: string
  publishedAt: string
  updatedAt: string
  authors: readonly string[]
  categories: readonly string[]
}

/** An entry of an RSS, Atom or JSON feed. */
export interface SyndicatedTrait {
  /** Date field that a feed lists the newest by. */
  newestBy: string
  entry(document: TraitDocument, locale: Locale): FeedEntry | null
}

/** Wall-clock times are ISO 8601 without offset, in Europe/Helsinki; see RFC 5545 §3.3.5 form 3. */
export interface CalendarEntry {
  title: string
  start: string
  end?: string
  allDay: boolean
  /** RRULE value of RFC 5545 §3.3.10. */
  recurrence?: string
  /** Days on which a recurring entry does not take place: EXDATE of RFC 5545 §3.8.5.1. */
  excludedDays?: readonly string[]
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  description?: string
  place?: string
  /** Where one takes part online. */
  url?: string
}

export interface ScheduledTrait {
  /** Field that holds the wall-clock start: what is coming up is found by it. */
  start: string
  /** Field that holds the wall-clock end, where there is one. */
  end?: string
  /** Field that is filled for what recurs and so may lie ahead although it started long ago. */
  recurrence?: string
  entry(document: TraitDocument, locale: Locale): CalendarEntry | null
}

/** A schema.org node, without `@context`. */
export type StructuredNode = Readonly<Record<string, unknown>> & { readonly '@type': string }

export interface StructuredTrait {
  node(document: TraitDocument, locale: Locale): StructuredNode | null
}

/** Wall-clock rules in Europe/Helsinki; how they combine is the availability feature's business. */
export interface AvailableTrait {
  /** Field that holds the rules of ordinary weeks. */
  openingHours: string
  /** Field that holds dated exceptions from them. */
  exceptions: string
  /** Checkbox that closes the service whatever the rules say. */
  closed?: string
  /** Field that holds the day on which somebody last verified the hours. */
  verifiedAt: string
}

/** Where a document applies or stands: areas, always `{scheme, code}`, or a point. */
export interface GeographicTrait {
  areas?: string
  /** Payload `point` field: longitude, then latitude, as in GeoJSON (RFC 7946 §3.1.1). */
  point?: string
}

/** What the federation must never lose: served from disk when the database is down. */
export interface VitalTrait {
  /** Why, for the operator who reads the list. */
  reason: string
}

/** Files whose names say what is in them: a file with other content has another name, so a copy of one is right for good. */
export interface HashedFilesTrait {
  /** The hash in the name of a stored file; null for a name without one. */
  hashOf(filename: string): string | null
}

export interface Traits {
  publishable?: PublishableTrait
  ownedBy?: OwnedByTrait
  routable?: RoutableTrait
  searchable?: SearchableTrait
  syndicated?: SyndicatedTrait
  scheduled?: ScheduledTrait
  structured?: StructuredTrait
  available?: AvailableTrait
  geographic?: GeographicTrait
  vital?: VitalTrait
  hashedFiles?: HashedFilesTrait
}

type Traited = Pick<CollectionConfig | GlobalConfig | SanitizedCollectionConfig | SanitizedGlobalConfig, 'custom'>

/**
 * Puts traits where Payload keeps them through sanitizing: in `custom`, which never reaches a browser.
 * @param absentFields for `composeContent`: fields that the collection has only when other plugins are installed
 */
export function withTraits(traits: Traits, absentFields?: readonly string[]): { traits: Traits; absentFields?: readonly string[] } {
  return { traits, ...(absentFields ? { absentFields } : {}) }
}

/** The traits of a collection or global, whether or not its config has been built already. */
export function traitsOf(entity: Traited): Traits {
  // `custom` is Record<string, any> in Payload; withTraits is the only writer of this key.
  return (entity.custom?.['traits'] as Traits | undefined) ?? {}
}

/** Paths of the fields that a composed collection lacks because the plugins they relate to are not installed. */
export function absentFieldsOf(entity: Traited): readonly string[] {
  return (entity.custom?.['absentFields'] as readonly string[] | undefined) ?? []
}

/** The traits without what relates to absent fields: facets of topics go with the topics. */
export function traitsWithout({ ownedBy, searchable, ...traits }: Traits, absent: readonly string[]): Traits {
  return {
    ...traits,
    ...(ownedBy && !absent.includes(ownedBy.network) ? { ownedBy } : {}),
    ...(searchable ? { searchable: { ...searchable, facets: searchable.facets.filter((facet) => !absent.includes(facet)) } } : {}),
  }
}
