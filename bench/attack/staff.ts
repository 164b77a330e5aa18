/**
 * An editor at work while the server is attacked: signs in, saves an article, and again; in a process of its own.
 *
 * `staff.ts URL SECONDS` prints the figures as JSON.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { password } from './attackedServer.ts'
import { goFirst } from './goFirst.ts'

export interface StaffFigures {
  rounds: number
  /** Milliseconds. */
  longestSignIn: number
  longestSave: number
  /** Sign-ins and saves that were not answered with 200. */
  refused: number
}

interface SignedIn {
  token?: string
}

interface Timed {
  milliseconds: number
  /** Undefined when it was refused, or nobody answered. */
  body: unknown
}

const json = { 'Content-Type': 'application/json' }

async function timed(send: () => Promise<Response>): Promise<Timed> {
  const start = performance.now()
  try {
    const response = await send()
    const body: unknown = await response.json()
    return { milliseconds: performance.now() - start, body: response.status === 200 ? body : undefined }
  } catch {
    return { milliseconds: performance.now() - start, body: undefined }
  }
}

class Editor {
  readonly #origin: string
  #article = ''

  constructor(origin: string) {
    this.#origin = origin
  }

  #signIn(): Promise<Timed> {
    const body = JSON.stringify({ email: 'editor@verkosto.example', password })
    return timed(() => fetch(`${this.#origin}/api/users/login`, { method: 'POST', headers: json, body }))
  }

  /** Chooses the article that is saved later. */
  async prepare(): Promise<void> {
    const { body } = await this.#signIn()
    const headers = { Authorization: `JWT ${(body as SignedIn).token ?? ''}` }
    const { docs } = (await (await fetch(`${this.#origin}/api/articles?limit=1`, { headers })).json()) as { docs: { id: string }[] }
    this.#article = docs[0]?.id ?? ''
  }

  async work(seconds: number): Promise<StaffFigures> {
    const end = performance.now() + seconds * 1_000
    const figures: StaffFigures = { rounds: 0, longestSignIn: 0, longestSave: 0, refused: 0 }
    while (performance.now() < end) {
      const signIn = await this.#signIn()
      const headers = { ...json, Authorization: `JWT ${(signIn.body as SignedIn | undefined)?.token ?? ''}` }
      const body = JSON.stringify({ title: `Otsikko ${figures.rounds}` })
      const save = await timed(() => fetch(`${this.#origin}/api/articles/${this.#article}?draft=true`, { method: 'PATCH', headers, body }))
      figures.longestSignIn = Math.max(figures.longestSignIn, signIn.milliseconds)
      figures.longestSave = Math.max(figures.longestSave, save.milliseconds)
      figures.refused += [signIn, save].filter((answer) => answer.body === undefined).length
      figures.rounds += 1
      await delay(500)
    }
    return figures
  }
}

const [origin = '', seconds = '5'] = process.argv.slice(2)
goFirst()
const editor = new Editor(origin)
await editor.prepare()
process.stdout.write(JSON.stringify(await editor.work(Number(seconds))))
