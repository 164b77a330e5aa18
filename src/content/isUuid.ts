const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text has the form of an id here, in small or capital letters (RFC 9562 §4). */
export function isUuid(text: string): boolean {
  return form.test(text)
}
