/** A hundred articles of 20,000 characters, each related to four others, and questions about many of them within every limit of a query. */
import type { MemoryAttack } from './memory.ts'
import { sendMany } from './requests.ts'

const count = 100

const paragraph = (words: string): unknown => ({
  type: 'paragraph',
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children: [{ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' }],
})

const words = 'Verkosto ohjaa apua tarvitsevan oikeaan paikkaan. '.repeat(8)

function body(): unknown {
  const children = Array.from({ length: 50 }, (_, index) => paragraph(`${index} ${words}`))
  return { root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children } }
}

/** Publishes the articles. @param token of who may publish */
export async function writeLongTexts(url: string, token: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json', Authorization: `JWT ${token}` }
  const ids: string[] = []
  for (let number = 0; number < count; number += 1) {
    const article = { title: `Pitkä ${number}`, lead: 'Pitkä teksti', body: body(), related: ids.slice(-4), _status: 'published' }
    const answer = await fetch(`${url}/api/articles?depth=0&select[title]=true`, {
      method: 'POST',
      headers,
      body: JSON.stringify(article),
    })
    const { doc } = (await answer.json()) as { doc?: { id: string } }
    if (!doc) throw new Error(`A long article could not be published: ${answer.status}`)
    ids.push(doc.id)
  }
}

const related = (levels: number): string => (levels === 0 ? '' : `related { id body bodyHtml ${related(levels - 1)} }`)

const list = (limit: number, fields: string): string =>
  `Articles(limit: ${limit}, where: { title: { like: "Pitkä" } }) { docs { id ${fields} } }`

const questions: readonly string[] = [
  `{ ${[0, 1, 2, 3].map((number) => `a${number}: ${list(100, `body bodyHtml ${related(1)}`)}`).join(' ')} }`,
  `{ ${list(100, `body bodyHtml ${related(2)}`)} }`,
  `{ ${list(20, Array.from({ length: 20 }, (_, number) => `a${number}: bodyHtml`).join(' '))} }`,
  `{ ${list(50, Array.from({ length: 10 }, (_, number) => `a${number}: body`).join(' '))} }`,
]

export const longTexts: MemoryAttack = {
  name: 'long texts, many times in one answer',
  count: 80,
  run: (url, requests) =>
    sendMany(url, requests, 8, (number) =>
      number % 5 === 4
        ? { path: `/api/articles?limit=100&format=html&depth=2&where[title][like]=Pitk%C3%A4&where[slug][not_equals]=${number}` }
        : {
            method: 'POST',
            path: '/api/graphql',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ query: `${questions[number % 5] ?? ''} # ${number}` }),
          },
    ),
}
