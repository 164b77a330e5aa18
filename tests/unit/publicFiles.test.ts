import { describe, expect, it } from '@jest/globals'
import type { Change, Watcher } from '../../src/changes/index.ts'
import { rememberPublicFiles, type StoredFile } from '../../src/server/files/publicFiles.ts'

const jpeg: StoredFile = { mimeType: 'image/jpeg' }

const changeOf = (entity: string, kind: Change['kind'] = 'collection'): Change => ({
  kind,
  entity,
  document: 'x',
  operation: 'update',
  draft: false,
  locale: null,
  statusBefore: 'published',
  statusAfter: 'published',
  fields: [],
  user: null,
  transaction: '1',
  id: '1',
  at: '2026-01-01T00:00:00.000Z',
})

/** A memory with a log that the test speaks for. */
/** @param bound bytes; a short name and a type take some 170 */
function start(bound?: number) {
  let watcher: Watcher | undefined
  const files = rememberPublicFiles('media', { watch: (given) => ((watcher = given), () => undefined) }, bound)
  return { files, changed: (...changes: Change[]) => watcher?.changed(changes), lost: () => watcher?.lost() }
}

function counting(answer: StoredFile | null | Promise<StoredFile | null>) {
  const asked = { times: 0, ask: () => ((asked.times += 1), Promise.resolve(answer)) }
  return asked
}

describe('a file that anybody may read', () => {
  it('is asked for once, by however many at a time', async () => {
    const { files } = start()
    const database = counting(jpeg)
    const answers = await Promise.all([files.find('a.jpg', database.ask), files.find('a.jpg', database.ask)])
    expect([...answers, await files.find('a.jpg', database.ask)]).toEqual([jpeg, jpeg, jpeg])
    expect(database.times).toBe(1)
  })

  it('is asked for again when a document of its collection has changed, and not for another', async () => {
    const { changed, files } = start()
    const database = counting(jpeg)
    await files.find('a.jpg', database.ask)
    changed(changeOf('articles'), changeOf('media', 'global'))
    await files.find('a.jpg', database.ask)
    expect(database.times).toBe(1)
    changed(changeOf('articles'), changeOf('media'))
    await files.find('a.jpg', database.ask)
    expect(database.times).toBe(2)
  })

  it('is asked for again when changes may have gone unheard', async () => {
    const { files, lost } = start()
    const database = counting(jpeg)
    await files.find('a.jpg', database.ask)
    lost()
    await files.find('a.jpg', database.ask)
    expect(database.times).toBe(2)
  })

  it('is not remembered from a question that a change has overtaken, nor is its answer handed to who comes later', async () => {
    const { changed, files } = start()
    let answer: (file: StoredFile) => void = () => undefined
    const early = files.find('a.jpg', () => new Promise((resolve) => (answer = resolve)))
    changed(changeOf('media'))
    expect(await files.find('a.jpg', () => Promise.resolve(null))).toBeNull()
    answer(jpeg)
    expect(await early).toBe(jpeg)
    const database = counting(null)
    expect([await files.find('a.jpg', database.ask), database.times]).toEqual([null, 1])
  })

  it('is not remembered when the database refused or failed', async () => {
    const { files } = start()
    expect(await files.find('a.jpg', () => Promise.resolve(null))).toBeNull()
    await expect(files.find('a.jpg', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await files.find('a.jpg', () => Promise.resolve(jpeg))).toBe(jpeg)
  })

  it('gives way when too many are remembered: the one that was not asked for the longest', async () => {
    const { files } = start(400)
    for (const name of ['a', 'b', 'a', 'c']) await files.find(name, () => Promise.resolve(jpeg))
    const database = counting(jpeg)
    for (const name of ['a', 'c']) await files.find(name, database.ask)
    expect(database.times).toBe(0)
    await files.find('b', database.ask)
    expect(database.times).toBe(1)
  })
})
