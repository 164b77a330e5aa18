/**
 * Which files of a collection anybody may read, as far as this process has asked: the database is asked once for a name,
 * until a document of the collection changes. What is remembered also holds while the database is away, for then nothing
 * changes; what was not heard meanwhile is unknown when it is back, and everything is forgotten.
 */
import type { ChangeLog } from '../../changes/index.ts'
import { isWorkEnded } from '../../scheduling/work.ts'

/** A name and a type take some 200 bytes. */
const mostRemembered = 10_000

export interface StoredFile {
  mimeType: string
}

/** Asks the database; null for what an anonymous caller may not read. */
export type Ask = () => Promise<StoredFile | null>

export interface PublicFiles {
  find(filename: string, ask: Ask): Promise<StoredFile | null>
}

export function rememberPublicFiles(collection: string, changeLog: Pick<ChangeLog, 'watch'>, most = mostRemembered): PublicFiles {
  // In the order in which they were last asked for.
  const known = new Map<string, StoredFile>()
  let asking = new Map<string, Promise<StoredFile | null>>()

  const forget = (): void => {
    known.clear()
    // An answer that is still on its way may be of the time before: those who ask from now on do not wait for it.
    asking = new Map()
  }
  changeLog.watch({
    changed: (changes) => {
      if (changes.some(({ entity, kind }) => kind === 'collection' && entity === collection)) forget()
    },
    lost: forget,
  })

  const remember = (filename: string, file: StoredFile): void => {
    known.delete(filename)
    known.set(filename, file)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
  }

  const askOnce = (filename: string, ask: Ask): Promise<StoredFile | null> => {
    const round = asking
    const answer = ask()
      .then((file) => {
        if (file && round === asking) remember(filename, file)
        return file
      })
      .finally(() => round.delete(filename))
    round.set(filename, answer)
    return answer
  }

  /** @returns undefined when whoever asked has gone away before there was an answer */
  const answerToAnother = async (answer: Promise<StoredFile | null>): Promise<StoredFile | null | undefined> => {
    try {
      return await answer
    } catch (error) {
      if (isWorkEnded(error)) return undefined
      throw error
    }
  }

  return {
    find: async (filename, ask) => {
      const file = known.get(filename)
      if (!file) {
        const another = asking.get(filename)
        const answer = another && (await answerToAnother(another))
        return answer === undefined ? askOnce(filename, ask) : answer
      }
      remember(filename, file)
      return file
    },
  }
}
