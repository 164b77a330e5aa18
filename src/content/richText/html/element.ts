/** Writing HTML: the one place that turns values into markup. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** @param attributes without those that are undefined; values are escaped */
export function tag(name: string, attributes: Readonly<Record<string, number | string | undefined>> = {}): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${escapeHtml(String(value))}"`],
  )
  return `<${name}${written.join('')}>`
}

/** @param content markup, already escaped */
export function element(name: string, attributes: Parameters<typeof tag>[1], content: string): string {
  return `${tag(name, attributes)}${content}</${name}>`
}
