/** The traits of a collection that has a title and a slug: what follows from those need not be said. */
import type { RoutableTrait, SearchableTrait, Traits } from './traits.ts'

export interface TitledRoutable {
  path: RoutableTrait['path']
  /** Fields that `path` reads beside the one of the last segment. */
  fields?: RoutableTrait['fields']
  /** Field that the last segment of the path is the value of, where that is not `slug`. */
  slug?: RoutableTrait['slug']
  /** Is the title already. */
  title?: never
}

export interface TitledSearchable {
  /** Fields of text beside the title, which has the weight A. */
  text?: SearchableTrait['text']
  facets?: SearchableTrait['facets']
  /** Is the title already. */
  title?: never
}

export interface TitledTraits extends Omit<Traits, 'routable' | 'searchable'> {
  routable?: TitledRoutable
  searchable?: TitledSearchable
}

function completeRoutable(title: string, { fields = [], path, slug = 'slug' }: TitledRoutable): RoutableTrait {
  return { path, fields: [slug, ...fields], slug, title }
}

function completeSearchable(title: string, { facets = [], text = [] }: TitledSearchable): SearchableTrait {
  return { title, text: [{ field: title, weight: 'A' }, ...text], facets }
}

/** @param title the field that names a document */
export function completeTraits(title: string, { routable, searchable, ...traits }: TitledTraits): Traits {
  return {
    ...traits,
    ...(routable ? { routable: completeRoutable(title, routable) } : {}),
    ...(searchable ? { searchable: completeSearchable(title, searchable) } : {}),
  }
}

/** The title that a trait of somebody without types names. */
const titleIn = (trait: object = {}): string[] => ('title' in trait && typeof trait.title === 'string' ? [trait.title] : [])

/** What traits say that is there without them, a sentence for each. */
export function saidTwice(title: string, collection: string, { routable, searchable }: TitledTraits): string[] {
  const named: Record<string, readonly string[]> = {
    'routable.title': titleIn(routable),
    'searchable.title': titleIn(searchable),
    'routable.fields': (routable?.fields ?? []).filter((field) => field === (routable?.slug ?? 'slug')),
    'searchable.text': (searchable?.text ?? []).flatMap(({ field }) => (field === title ? [field] : [])),
  }
  return Object.entries(named).flatMap(([place, fields]) =>
    fields.map((field) => `${place} of the titled collection "${collection}" names "${field}", which is there without it. Take it out.`),
  )
}
