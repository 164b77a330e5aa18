/** A `select` or `populate` names fields that there are. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import type { Problem } from './documents.ts'

let server: TestServer
let token: string
let article: string
let version: string

interface List {
  docs: { id: string }[]
}

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  token = await server.token('admin')
  const { body } = await server.request<List>('GET', '/api/articles?limit=1&depth=0', { token })
  article = body.docs[0]?.id ?? ''
  const versions = await server.request<List>('GET', '/api/articles/versions?limit=1&depth=0', { token })
  version = versions.body.docs[0]?.id ?? ''
})

afterAll(() => server.stop())

describe('a selection', () => {
  it.each([
    ['GET', '/api/articles', 'select[tilte]=true', 'select[tilte]'],
    ['GET', '/api/articles', 'select[tilte]=false', 'select[tilte]'],
    ['GET', '/api/articles', 'select[references][yaer]=true', 'select[references][yaer]'],
    ['GET', '/api/articles', 'select[topics][name]=true', 'select[topics][name]'],
    ['GET', '/api/articles', 'select[title]=yes', 'select[title] must be true or false, and not "yes"'],
    ['GET', '/api/articles', 'select[title][]=true', 'select[title]'],
    ['GET', '/api/articles', 'select[id][a]=true', 'select[id]'],
    ['GET', '/api/networks', 'select[contact][emial]=true', 'select[contact][emial]'],
    ['GET', '/api/articles', 'populate[articles][tilte]=true', 'populate[articles][tilte]'],
    ['GET', '/api/articles', 'populate[atricles][title]=true', 'populate[atricles]'],
    ['GET', '/api/articles', 'populate[networks][contact][emial]=true', 'populate[networks][contact][emial]'],
    ['GET', '/api/articles/:id', 'select[tilte]=true', 'select[tilte]'],
    ['GET', '/api/articles/versions', 'select[version][tilte]=true', 'select[version][tilte]'],
    ['GET', '/api/articles/versions', 'select[title]=true', 'select[title]'],
    ['GET', '/api/articles/versions/:version', 'select[version][tilte]=true', 'select[version][tilte]'],
    ['POST', '/api/articles', 'draft=true&select[tilte]=true', 'select[tilte]'],
    ['PATCH', '/api/articles/:id', 'select[tilte]=true', 'select[tilte]'],
    ['PATCH', '/api/articles', 'where[id][equals]=:id&select[tilte]=true', 'select[tilte]'],
    ['DELETE', '/api/articles/:id', 'select[tilte]=true', 'select[tilte]'],
    ['POST', '/api/articles/:id/duplicate', 'select[tilte]=true', 'select[tilte]'],
    ['GET', '/api/users/me', 'select[nmae]=true', 'select[nmae]'],
    ['GET', '/api/globals/site-settings', 'select[nmae]=true', 'select[nmae]'],
    ['POST', '/api/globals/site-settings', 'select[nmae]=true', 'select[nmae]'],
    ['GET', '/api/globals/site-settings/versions', 'select[version][nmae]=true', 'select[version][nmae]'],
  ])('that names no field gets 400 with the parameter: %s %s?%s', async (method, path, query, message) => {
    const address = `${path}?${query}`.replace(':id', article).replace(':version', version)
    const { body, status } = await server.request<Problem>(method, address, { token, ...(method === 'GET' ? {} : { body: {} }) })
    expect([status, body.errors[0]?.message]).toEqual([400, expect.stringContaining(`The parameter ${message}`)])
  })

  it.each([
    '/api/articles?select[id]=true&select[_status]=true&select[updatedAt]=true&select[deletedAt]=true&select[servedLocale]=true',
    '/api/articles?select[body]=false',
    '/api/articles?select[references][year]=true&select[references][id]=true',
    '/api/networks?select[contact]=true&select[areas][code]=true',
    '/api/newsletters?select[articles]=true&populate[articles][id]=true&populate[articles][slug]=true',
    '/api/media?select[sizes][card][url]=true&select[sizes][hero]=true&select[thumbnailURL]=true',
    '/api/articles/versions?select[version][title]=true&select[parent]=true&select[latest]=true',
    '/api/articles/versions/:version?select[version]=true&select[createdAt]=true',
    '/api/users/me?select[email]=true',
    '/api/globals/site-settings?select[accessibility]=true&populate[pages][slug]=true',
    '/api/globals/site-settings/versions?select[version][name]=true',
  ])('of what there is is answered: %s', async (address) => {
    const { status } = await server.request('GET', address.replace(':version', version), { token })
    expect(status).toBe(200)
  })
})

describe('a sort', () => {
  it.each([
    ['/api/articles', 'salt'],
    ['/api/articles', '-tilte'],
    ['/api/articles', 'title,-salt'],
    ['/api/articles', 'newsletter.isue'],
    ['/api/articles/versions', '-version.tilte'],
    ['/api/globals/site-settings/versions', 'version.nmae'],
  ])('of %s by %s names what is no field', async (path, sort) => {
    const { body, status } = await server.request<Problem>('GET', `${path}?sort=${sort}`, { token })
    const [unknown = ''] = /[\w.]+$/.exec(sort) ?? []
    expect([status, body.errors[0]?.message]).toEqual([400, expect.stringContaining(unknown)])
  })
})
