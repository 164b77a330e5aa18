/**
 * Which files of a collection anybody may read, as far as this process has asked: the database is asked once for a name,
 * until a document of the collection changes. What is remembered also holds while the database is away, for then nothing
 * changes; what was not heard meanwhile is unknown when it is back, and everything is forgotten.
 */
import type { ChangeLog } from '../../changes/index.ts'
import { WeighedMemory } from '../../memory/weighedMemory.ts'
import { weighObject, weighText } from '../../memory/weights.ts'
import { isWorkEnded } from '../../scheduling/work.ts'

const mostBytes = 2 * 1024 * 1024

export interface StoredFile {
  mimeType: string
}

/** Asks the database; null for what an anonymous caller may not read. */
export type Ask = () => Promise<StoredFile | null>

export interface PublicFiles {
  find(filename: string, ask: Ask): Promise<StoredFile | null>
}

export function rememberPublicFiles(collection: string, changeLog: Pick<ChangeLog, 'watch'>, bound = mostBytes): PublicFiles {
  const known = new WeighedMemory<StoredFile>('public files', bound, ({ mimeType }) => weighObject(1) + weighText(mimeType))
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

  const askOnce = (filename: string, ask: Ask): Promise<StoredFile | null> => {
    const round = asking
    const answer = ask()
      .then((file) => {
        if (file && round === asking) known.keep(filename, file)
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
      const file = known.find(filename)
      if (file) return file
      const another = asking.get(filename)
      const answer = another && (await answerToAnother(another))
      return answer === undefined ? askOnce(filename, ask) : answer
    },
  }
}
