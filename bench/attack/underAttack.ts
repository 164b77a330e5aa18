/** What hits and staff feel of an attack, against the same server left in peace. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sendOn, type Attack, type Toll } from './attack.ts'
import type { HitFigures } from './hits.ts'
import { onCore, type Attacked } from './attackedServer.ts'
import { Editor, type StaffFigures } from './staff.ts'

const run = promisify(execFile)
const register = ['--conditions=production', '--import', './src/cli/register.mjs']

export interface AttackFigures {
  quiet: HitFigures
  hits: HitFigures
  staff: StaffFigures
  toll: Toll
}

/** On the other core than the server's. */
async function measureHits(origin: string, seconds: number): Promise<HitFigures> {
  const [program, ...args] = onCore(1, [process.execPath, ...register, 'bench/attack/hits.ts', origin, String(seconds)])
  return JSON.parse((await run(program, args)).stdout) as HitFigures
}

/** @param seconds of each of the two measurements */
export async function underAttack({ url }: Attacked, attack: Attack, inFlight: number, seconds: number): Promise<AttackFigures> {
  const editor = new Editor(url)
  await editor.prepare()
  const quiet = await measureHits(url, seconds)
  let over = false
  const isOver = (): boolean => over
  const attacking = sendOn(url, attack, inFlight, isOver)
  const staff = editor.workOn(isOver)
  try {
    const hits = await measureHits(url, seconds)
    over = true
    return { quiet, hits, staff: await staff, toll: await attacking }
  } finally {
    over = true
  }
}
