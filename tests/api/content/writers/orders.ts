/**
 * What a network is after writes that were made one after another. Of writes that were made at the same time, what is there in
 * the end must be what some order of them gives. Pure.
 */

import { isDeepStrictEqual } from 'node:util'

export const writtenLocales = ['fi', 'sv', 'en'] as const
export type WrittenLocale = (typeof writtenLocales)[number]

interface Content {
  name: Readonly<Partial<Record<WrittenLocale, string>>>
  summary: Readonly<Partial<Record<WrittenLocale, string>>>
  seat: string | null
  founded: string | null
}

export interface State {
  /** The newest, draft or not; null when the document is gone. */
  newest: Content | null
  /** What the public reads while it is not in the trash. */
  published: Content | null
  /** A draft was saved since. */
  hasNewerDraft: boolean
  isTrashed: boolean
}

export type Part =
  { name: string; locale: WrittenLocale } | { summary: string; locale: WrittenLocale } | { seat: string } | { founded: string }

export type Write =
  { kind: 'save' | 'saveDraft' | 'saveMany'; part: Part } | { kind: 'publish' | 'unpublish' | 'trash' | 'restore' | 'delete' }

function withPart(content: Content, part: Part): Content {
  if ('name' in part) return { ...content, name: { ...content.name, [part.locale]: part.name } }
  if ('summary' in part) return { ...content, summary: { ...content.summary, [part.locale]: part.summary } }
  return { ...content, ...part }
}

type Texts = Content['name']

/** One language is published with what has none; texts of the others stay as the public has them. */
function publishedIn(locale: WrittenLocale, newest: Content, published: Content | null): Content {
  const texts = (written: Texts, shown: Texts = {}): Texts =>
    Object.fromEntries(
      writtenLocales.flatMap((code) => {
        const text = code === locale ? written[code] : shown[code]
        return text === undefined ? [] : [[code, text]]
      }),
    )
  return { ...newest, name: texts(newest.name, published?.name), summary: texts(newest.summary, published?.summary) }
}

/** @returns null for a write that is refused in that state */
export function after(state: State, write: Write): State | null {
  const { hasNewerDraft, isTrashed, newest, published } = state
  if (newest === null || (isTrashed && write.kind !== 'restore')) return null
  switch (write.kind) {
    case 'save':
    case 'saveMany': {
      if (hasNewerDraft) return null
      const content = withPart(newest, write.part)
      return { ...state, newest: content, published: published && content }
    }
    case 'saveDraft':
      return { ...state, newest: withPart(newest, write.part), hasNewerDraft: published !== null }
    case 'publish': {
      const content = publishedIn('fi', newest, published)
      return { ...state, published: content, hasNewerDraft: !isDeepStrictEqual(content, newest) }
    }
    case 'unpublish':
      return { ...state, published: null, hasNewerDraft: false }
    case 'trash':
      // What is thrown away is what somebody sees who edits it: the newest. It comes back as the draft that it was.
      return { ...state, published: hasNewerDraft ? null : published, hasNewerDraft: false, isTrashed: true }
    case 'restore':
      // Of what is in no trash it is a save that says nothing.
      return isTrashed || !hasNewerDraft ? { ...state, isTrashed: false } : null
    case 'delete':
      return { ...state, newest: null, published: null, hasNewerDraft: false }
  }
}

/** What somebody sees who looks: an administrator at the newest, anybody at what is public. */
export interface Seen {
  newest: Content | null
  isTrashed: boolean
  public: Content | null
}

export function seen({ isTrashed, newest, published }: State): Seen {
  return { newest, isTrashed, public: isTrashed ? null : published }
}

/** Every order of every choice of the writes in which those that were acknowledged are, and of the uncertain ones any. */
function* orders(certain: readonly Write[], uncertain: readonly Write[]): Generator<Write[]> {
  if (certain.length === 0) yield []
  for (const [index, write] of certain.entries()) {
    for (const rest of orders(
      certain.filter((_, other) => other !== index),
      uncertain,
    ))
      yield [write, ...rest]
  }
  for (const [index, write] of uncertain.entries()) {
    for (const rest of orders(
      certain,
      uncertain.filter((_, other) => other !== index),
    ))
      yield [write, ...rest]
  }
}

/**
 * @param certain writes that were acknowledged
 * @param uncertain writes of which nobody has heard: their process was killed
 * @returns what may be seen in the end, each once
 */
export function possibleEnds(start: State, certain: readonly Write[], uncertain: readonly Write[] = []): Seen[] {
  const ends = new Map<string, Seen>()
  for (const order of orders(certain, uncertain)) {
    const end = order.reduce<State | null>((state, write) => state && after(state, write), start)
    if (end) ends.set(JSON.stringify(seen(end)), seen(end))
  }
  return [...ends.values()]
}
