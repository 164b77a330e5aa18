/**
 * Serves the files of upload collections in place of Payload's own endpoint, which answers 500 for a file that is not
 * there, knows no conditional requests, and lets browsers guess the type. Access is the document's own.
 */
import path from 'node:path'
import express, { type Request, type Router } from 'express'
import type { Payload, SanitizedCollectionConfig, SanitizedConfig, Where } from 'payload'
import type { TypedUser } from 'payload'
import { sendError, sendProblem } from './problem.ts'

/** Nothing in a file may run or load anything, wherever it is opened; an SVG's own styles and pictures are part of it. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox"

type Upload = SanitizedCollectionConfig['upload']

function storedAs(filename: string, { imageSizes = [] }: Upload): Where {
  const names = ['filename', ...imageSizes.map(({ name }) => `sizes.${name}.filename`)]
  return { or: names.map((name) => ({ [name]: { equals: filename } })) }
}

async function mayRead(
  payload: Payload,
  collection: SanitizedCollectionConfig,
  filename: string,
  user: TypedUser | null,
): Promise<boolean> {
  const { docs } = await payload.find({
    collection: collection.slug,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    select: {},
    // Who is signed in sees the pictures in the list of what was thrown away, where access lets them.
    trash: user !== null,
    user,
    where: storedAs(filename, collection.upload),
  })
  return docs.length > 0
}

async function userOf(payload: Payload, request: Request): Promise<TypedUser | null> {
  if (!request.headers.authorization && !request.headers.cookie) return null
  return (await payload.auth({ headers: new Headers(request.headers as Record<string, string>) })).user
}

export function uploadedFiles(config: SanitizedConfig, payload: Payload): Router {
  const router = express.Router()
  // Typed as always there; a collection without files has none.
  for (const collection of config.collections.filter(({ upload }) => Boolean(upload as Upload | undefined))) {
    router.all(`${config.routes.api}/${collection.slug}/file/:filename`, async (request, response) => {
      // A POST can stand for a GET in Payload; here it would go past all of this to Payload's own endpoint.
      if (!['GET', 'HEAD'].includes(request.method)) return sendProblem(response, 405, 'There is no such method here.')
      const { filename } = request.params
      // A name is one segment; what a path makes of it stays in the directory.
      if (filename !== path.basename(filename) || filename.length > 255 || /[\\/]/.test(filename)) {
        return sendError(request, response, 'FILE_MISSING')
      }
      if (!(await mayRead(payload, collection, filename, await userOf(payload, request))))
        return sendError(request, response, 'FILE_MISSING')
      response.setHeader('Content-Security-Policy', filePolicy)
      response.setHeader('Cache-Control', 'no-cache')
      // The sandbox would keep a browser's own PDF viewer from showing it.
      if (filename.endsWith('.pdf')) response.attachment(filename)
      response.sendFile(filename, { root: path.resolve(collection.upload.staticDir ?? collection.slug), dotfiles: 'deny' }, (error) => {
        if (!error || response.headersSent) return
        const { status } = error as Error & { status?: number }
        if (status === 416) sendProblem(response, 416, 'The file has no such range.')
        else sendError(request, response, 'FILE_MISSING')
      })
    })
  }
  return router
}
