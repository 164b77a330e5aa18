import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { diskFaultOf } from '../../src/content/diskFault.ts'
import { faultOf } from '../../src/server/errors/faultOf.ts'

/** What Node says of a call to the system that failed. */
function failed(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: as the system says, ${syscall}`), { code, syscall })
}

/** The error of a process of its own, which may have few files open and opens them until it may not. */
async function errorOfManyFiles(): Promise<Error> {
  const script = `const { openSync } = require('node:fs'); try { for (;;) openSync('/dev/null') } catch (error) {
    console.log(JSON.stringify({ code: error.code, syscall: error.syscall, message: error.message })) }`
  const { stdout } = await promisify(execFile)('sh', ['-c', 'ulimit -n 64; exec "$0" -e "$1"', process.execPath, script])
  const said = JSON.parse(stdout) as { message: string }
  return Object.assign(new Error(said.message), said)
}

describe('a file that cannot be written', () => {
  it.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('for want of room is a 507: %s', (code) => {
    for (const syscall of ['write', 'open', 'copyfile', 'mkdir']) expect(faultOf(failed(code, syscall))).toBe('STORAGE_FULL')
    // As Payload hands it on.
    expect(diskFaultOf(new Error(`${code}: no room, write`))).toBe('full')
  })

  it.each(['EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'ENFILE'])('for another reason is a 503: %s', (code) => {
    expect(faultOf(failed(code, 'open'))).toBe('STORAGE_UNAVAILABLE')
    expect(diskFaultOf(new Error(`${code}: not now, open`))).toBe('unwritable')
  })

  it('because too many are open is what Node says it is', async () => {
    const error = await errorOfManyFiles()
    expect([error, faultOf(error)]).toEqual([expect.objectContaining({ code: 'EMFILE', syscall: 'open' }), 'STORAGE_UNAVAILABLE'])
  })

  it('is no fault of the disk when the call was of something else', () => {
    expect(diskFaultOf(failed('EACCES', 'connect'))).toBeNull()
    expect(diskFaultOf(failed('EMFILE', 'accept'))).toBeNull()
  })
})
