/**
 * Payload lets anybody create the first user of an empty database. Here that takes a one-time link that the server
 * printed: it leaves a cookie, and `first-register` is closed without it.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import express, { type RequestHandler, type Router } from 'express'
import { sendProblem } from './problem.ts'

const cookieName = 'verkosto-setup'
const headerName = 'x-setup-token'

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

/**
 * @param token undefined when users exist already: then nothing opens `first-register`
 * @param secure whether the public origin is https
 */
export function firstAdministrator({
  adminPath,
  secure,
  token,
}: {
  adminPath: string
  secure: boolean
  token: string | undefined
}): Router {
  const guard: RequestHandler = (request, response, next) => {
    const given = request.headers[headerName] ?? cookieOf(request.headers.cookie)
    if (token !== undefined && typeof given === 'string' && sameToken(given, token)) return next()
    sendProblem(response, 403, 'Creating the first administrator needs the one-time link that the server printed at start.')
  }
  const router = express.Router()
  router.use('/api/users/first-register', guard)
  router.get('/setup/:token', (request, response) => {
    if (token === undefined || !sameToken(request.params.token, token))
      return sendProblem(response, 404, 'This link is not valid any more.')
    response.cookie(cookieName, token, { httpOnly: true, maxAge: 3_600_000, path: '/api/users/first-register', sameSite: 'strict', secure })
    response.redirect(303, `${adminPath}/create-first-user`)
  })
  return router
}
