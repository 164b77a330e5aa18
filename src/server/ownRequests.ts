/** Requests that a process makes to itself: nobody has asked, so the log says them to those alone who want all of it. */
import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const header = 'x-own-request'
/** Known to this process alone, so that nobody else can keep a request out of the log. */
const proof = randomUUID()

/** @param origin where this process listens */
export async function askOneself(origin: string, address: string): Promise<void> {
  const answer = await fetch(`${origin}${address}`, { headers: { [header]: proof } })
  await answer.arrayBuffer()
}

export function isOwnRequest(headers: IncomingHttpHeaders): boolean {
  return headers[header] === proof
}
