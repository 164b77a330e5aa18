/**
 * Traits: what the documents of a collection are, as data and pure functions of a document. A feature (search, feeds,
 * calendar, delivery …) looks for its trait in the built config and serves every collection that has it; no feature
 * knows a collection by name. A trait does no I/O and knows nothing of Express, Next or React.
 */
import type { CollectionConfig, GlobalConfig, SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'
import type { Locale } from './locales.ts'

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

/** The public path of a document in a locale, without origin: `/sv/artiklar/…`. `null` when it has none in that locale. */
export interface RoutableTrait {
  path(document: TraitDocument, locale: Locale): string | null
  /** Fields that `path` and the link text read; links carry these and nothing else. */
  fields: readonly string[]
  /** Field that names the document to a person. */
  title: string
}

export interface SearchableTrait {
  title: string
  /** Fields of text with their weight in ranking, `A` heaviest, as in PostgreSQL's setweight. */
  text: readonly { field: string; weight: 'A' | 'B' | 'C' | 'D' }[]
  /** Fields that a search may be narrowed by. */
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
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  place?: string
}

export interface ScheduledTrait {
  entry(document: TraitDocument, locale: Locale): CalendarEntry | null
}

/** A schema.org node, without `@context`. */
export type StructuredNode = Readonly<Record<string, unknown>> & { readonly '@type': string }

export interface StructuredTrait {
  node(document: TraitDocument, locale: Locale): StructuredNode | null
}

/** Wall-clock rules in Europe/Helsinki; how they combine is the availability feature's business. */
export interface AvailableTrait {
  openingHours: string
  exceptions: string
  verifiedAt: string
}

/** Areas that a document serves, always `{scheme, code}`. */
export interface GeographicTrait {
  areas: string
}

/** What the federation must never lose: served from disk when the database is down. */
export interface VitalTrait {
  /** Why, for the operator who reads the list. */
  reason: string
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
}

type Traited = Pick<CollectionConfig | GlobalConfig | SanitizedCollectionConfig | SanitizedGlobalConfig, 'custom'>

/** Puts traits where Payload keeps them through sanitizing: in `custom`, which never reaches a browser. */
export function withTraits(traits: Traits): { traits: Traits } {
  return { traits }
}

/** The traits of a collection or global, whether or not its config has been built already. */
export function traitsOf(entity: Traited): Traits {
  // `custom` is Record<string, any> in Payload; withTraits is the only writer of this key.
  return (entity.custom?.['traits'] as Traits | undefined) ?? {}
}
