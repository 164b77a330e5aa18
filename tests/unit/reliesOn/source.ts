/** How the checks of docs/relies-on.md look into packages. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@jest/globals'
import { faults, type Fault } from '../../../src/cli/payloadFaults.mjs'

/** By the first column of the page. A check fails when the thing is not there any more, or has another shape. */
export type Checks = Readonly<Record<string, () => Promise<void> | void>>

const inPackages = (file: string): string => path.resolve('node_modules', file)

/** @param file from `node_modules` on */
export const source = (file: string): string => readFileSync(inPackages(file), 'utf8')

export const filesIn = (directory: string): string[] => readdirSync(inPackages(directory)).map((name) => `${directory}/${name}`)

/** @returns a check that the module has each of the texts */
export const holds =
  (file: string, ...texts: readonly string[]) =>
  (): void => {
    const text = source(file)
    expect(texts.filter((each) => !text.includes(each)).map((each) => `${file} lacks ${each}`)).toEqual([])
  }

export const all =
  (...checks: readonly (() => Promise<void> | void)[]) =>
  async (): Promise<void> => {
    for (const check of checks) await check()
  }

function assertMendable({ changes, module, name, of }: Fault): void {
  const text = source(`${of}/dist/${module}`)
  const counts = changes.map(([before]) => text.split(before).length - 1)
  expect([module, ...counts]).toEqual([module, ...changes.map(() => 1)])
  expect(text).toMatch(new RegExp(`\\b${name}\\b`))
}

/** @returns a check that the modules of a package can be mended: each text that is changed stands there once */
export const mendable = (of: string) => (): void => {
  const own = faults.filter((fault) => fault.of === of)
  expect(own.length).toBeGreaterThan(0)
  own.forEach(assertMendable)
}
