import type { DemoWriter } from './contentPlugin.ts'
import { linkTo, type Inline } from '../richText/compose.ts'

/** A link in a demo text to a document that another plugin wrote; the bare text when that plugin is not installed. */
export function demoLink(demo: Pick<DemoWriter, 'id'>, collection: string, key: string, text: string): Inline {
  const id = demo.id(key)
  return id ? linkTo({ collection, id }, text) : text
}
