/** What hits and staff feel of an attack, against the same server left in peace. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sendOn, type Attack, type Toll } from './attack.ts'
import type { HitFigures } from './hits.ts'
import { onCore, type Attacked } from './attackedServer.ts'
import type { StaffFigures } from './staff.ts'

const run = promisify(execFile)
const register = ['--conditions=production', '--import', './src/cli/register.mjs']

export interface AttackFigures {
  quiet: HitFigures
  hits: HitFigures
  staff: StaffFigures
  toll: Toll
}

/** By a process on the other core than the server's. */
async function measure(script: string, origin: string, seconds: number): Promise<unknown> {
  const [program, ...args] = onCore(1, [process.execPath, ...register, `bench/attack/${script}.ts`, origin, String(seconds)])
  return JSON.parse((await run(program, args)).stdout)
}

/** @param seconds of each of the two measurements */
export async function underAttack({ url }: Attacked, attack: Attack, inFlight: number, seconds: number): Promise<AttackFigures> {
  const quiet = (await measure('hits', url, seconds)) as HitFigures
  let over = false
  const attacking = sendOn(url, attack, inFlight, () => over)
  try {
    const [hits, staff] = await Promise.all([measure('hits', url, seconds), measure('staff', url, seconds)])
    over = true
    return { quiet, hits: hits as HitFigures, staff: staff as StaffFigures, toll: await attacking }
  } finally {
    over = true
  }
}
