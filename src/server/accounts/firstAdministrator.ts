/**
 * Payload lets anybody create the first user of an empty database. Here that takes a one-time link that the server
 * printed: it leaves a cookie, and `first-register` is closed without it.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import express, { type RequestHandler, type Router } from 'express'
import type { SanitizedConfig } from 'payload'
import { sendError } from '../errors/problem.ts'
import { sendSetupPage } from './setupPage.ts'

const cookieName = 'verkosto-setup'
/** Carries the token in place of the cookie, from whoever has no form. */
export const setupHeader = 'X-Setup-Token'

function sameToken(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(token))
}

function cookieOf(header: string | undefined): string | undefined {
  return header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1)
}

/** The path of the one-time link. */
export function setupPath(token: string): string {
  return `/setup/${token}`
}

export interface Setup {
  token: string
  /** Called when the first administrator has been created, before the answer goes out. */
  used(): void
}

interface FirstAdministratorOptions {
  config: Pick<SanitizedConfig, 'admin' | 'routes'>
  /** Whether the public origin is https. */
  secure: boolean
  /** Undefined when there are accounts already: then nothing opens `first-register`. */
  setup: Setup | undefined
}

/** The address that creates the first account. */
export function firstRegisterPath({ admin, routes }: FirstAdministratorOptions['config']): string {
  return `${routes.api}/${admin.user}/first-register`
}

export function firstAdministrator({ config, secure, setup }: FirstAdministratorOptions): Router {
  let token = setup?.token
  // Payload counts users and then creates one: of two forms sent at once, both would find nobody.
  let busy = false
  const guard: RequestHandler = (request, response, next) => {
    const given = request.headers[setupHeader.toLowerCase()] ?? cookieOf(request.headers.cookie)
    if (busy || token === undefined || typeof given !== 'string' || !sameToken(given, token)) {
      return sendError(request, response, 'SETUP_TOKEN_REQUIRED')
    }
    busy = true
    response.once('close', () => (busy = false))
    // Spent before the answer goes out: whoever has been told of the account finds the link used.
    const writeHead = response.writeHead.bind(response)
    response.writeHead = ((...head: Parameters<typeof writeHead>) => {
      if (request.method === 'POST' && head[0] < 300) {
        token = undefined
        setup?.used()
      }
      return writeHead(...head)
      // `Parameters` knows the last of the overloads alone; all of them are passed on as they come.
    }) as typeof response.writeHead
    next()
  }
  const registerPath = firstRegisterPath(config)
  const formPath = `${config.routes.admin}/create-first-user`
  const router = express.Router()
  // The form would be there for anybody, and refuse what they have filled in.
  router.get(formPath, (request, response, next) => {
    const given = cookieOf(request.headers.cookie)
    if (token === undefined || (given !== undefined && sameToken(given, token))) return next()
    sendSetupPage(request, response)
  })
  router.use(registerPath, guard)
  router.get('/setup/:token', (request, response) => {
    if (token === undefined || !sameToken(request.params.token, token)) return sendError(request, response, 'SETUP_LINK_USED')
    response.cookie(cookieName, token, { httpOnly: true, maxAge: 3_600_000, path: registerPath, sameSite: 'strict', secure })
    // To show the form: also to whoever comes from a message in their mail.
    response.cookie(cookieName, token, { httpOnly: true, maxAge: 3_600_000, path: formPath, sameSite: 'lax', secure })
    response.redirect(303, formPath)
  })
  return router
}
