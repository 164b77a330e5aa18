/** A database of its own for a test file, cloned from a template in some tens of milliseconds. */
import { randomBytes } from 'node:crypto'
import { servingRole } from '../../../src/database/embedded/servingRole.ts'
import { queryCluster, runningCluster, templates } from './cluster.ts'

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** @param template `empty` has the schema alone, `demo` the demo federation and one account for each role */
export async function createTestDatabase(template: keyof typeof templates = 'empty'): Promise<TestDatabase> {
  const cluster = runningCluster()
  const name = `test_${randomBytes(6).toString('hex')}`
  await queryCluster(`create database ${name} template ${templates[template]} owner ${servingRole}`)
  return {
    url: cluster.url(name),
    drop: () => queryCluster(`drop database if exists ${name} with (force)`),
  }
}
