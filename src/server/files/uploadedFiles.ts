/**
 * Serves the files of upload collections in place of Payload's own endpoint, which answers 500 for a file that is not
 * there, knows no conditional requests, and reads the type off the file each time. Access is the document's own.
 */
import path from 'node:path'
import express, { type Request, type RequestHandler, type Router } from 'express'
import type { Payload, SanitizedCollectionConfig, SanitizedConfig, TypedUser, Where } from 'payload'
import type { AppliedPolicy } from '../../access/policy.ts'
import { changeLogOf } from '../../changes/index.ts'
import { traitsOf } from '../../content/model/traits.ts'
import { sendError } from '../errors/problem.ts'
import { rememberPublicFiles, type PublicFiles, type StoredFile } from './publicFiles.ts'
import { sendFile } from './sendFile.ts'

/** Nothing in a file may run or load anything, wherever it is opened; an SVG's own styles and pictures are part of it. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox"

const cacheControl = {
  /** A year is what RFC 9111 calls for ever; `immutable` is RFC 8246. */
  forGood: 'public, max-age=31536000, immutable',
  public: 'public, no-cache',
  private: 'private, no-cache',
} as const

type Upload = SanitizedCollectionConfig['upload']

interface Described {
  filename?: string | null
  mimeType?: string | null
}

interface FileDocument extends Described {
  sizes?: Record<string, Described | undefined>
}

function storedAs(filename: string, { imageSizes = [] }: Upload): Where {
  const names = ['filename', ...imageSizes.map(({ name }) => `sizes.${name}.filename`)]
  return { or: names.map((name) => ({ [name]: { equals: filename } })) }
}

/** A name is one segment; what a path makes of it stays in the directory. */
function isName(filename: string): boolean {
  return filename === path.basename(filename) && Buffer.byteLength(filename) <= 255 && !/[\\/]/.test(filename) && !filename.startsWith('.')
}

/** @param user null: as anybody */
async function readAs(
  user: TypedUser | null,
  payload: Payload,
  collection: SanitizedCollectionConfig,
  filename: string,
): Promise<StoredFile | null> {
  const { docs } = await payload.find({
    collection: collection.slug,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    select: { filename: true, mimeType: true, ...(collection.upload.imageSizes ? { sizes: true } : {}) },
    // Who is signed in sees the pictures in the list of what was thrown away, where access lets them.
    trash: user !== null,
    user,
    where: storedAs(filename, collection.upload),
  })
  // The fields that Payload adds to every upload collection.
  const [document] = docs as FileDocument[]
  if (!document) return null
  const { mimeType } = [document, ...Object.values(document.sizes ?? {})].find((each) => each?.filename === filename) ?? {}
  return { mimeType: mimeType ?? 'application/octet-stream' }
}

async function userOf(payload: Payload, request: Request): Promise<TypedUser | null> {
  if (!request.headers.authorization && !request.headers.cookie) return null
  return (await payload.auth({ headers: new Headers(request.headers as Record<string, string>) })).user
}

/**
 * Who may read a document of our policies is decided by the document alone, unless the policy says more, such as a date
 * that passes; and an access function of somebody's own can ask anything.
 */
function dependsOnDocumentsOnly({ custom }: SanitizedCollectionConfig): boolean {
  const policy = custom['policy'] as AppliedPolicy | undefined
  return policy !== undefined && policy.publicWhere === undefined
}

function filesOf(collection: SanitizedCollectionConfig, config: SanitizedConfig, payload: Payload): RequestHandler<{ filename: string }> {
  const directory = path.resolve(collection.upload.staticDir ?? collection.slug)
  const { hashedFiles } = traitsOf(collection)
  const remembered: PublicFiles = dependsOnDocumentsOnly(collection)
    ? rememberPublicFiles(collection.slug, changeLogOf(config))
    : { find: (_filename, ask) => ask() }
  return async (request, response) => {
    response.setHeader('Cache-Control', cacheControl.private)
    // A POST can stand for a GET in Payload; here it would go past all of this to Payload's own endpoint.
    if (!['GET', 'HEAD'].includes(request.method)) {
      response.setHeader('Allow', 'GET, HEAD, OPTIONS')
      if (request.method === 'OPTIONS') return void response.status(204).end()
      return sendError(request, response, 'METHOD_NOT_ALLOWED')
    }
    const { filename } = request.params
    if (!isName(filename)) return sendError(request, response, 'FILE_MISSING')
    const open = await remembered.find(filename, () => readAs(null, payload, collection, filename))
    const user = open ? null : await userOf(payload, request)
    const stored = open ?? (user && (await readAs(user, payload, collection, filename)))
    if (!stored) return sendError(request, response, 'FILE_MISSING')
    const hash = hashedFiles?.hashOf(filename) ?? undefined
    const sent = await sendFile(
      {
        path: path.join(directory, filename),
        contentType: stored.mimeType,
        contentPolicy,
        cacheControl: open ? (hash ? cacheControl.forGood : cacheControl.public) : cacheControl.private,
        contentHash: hash,
        // The sandbox would keep a browser's own PDF viewer from showing it.
        saveAs: filename.endsWith('.pdf') ? filename.replace(`.${hash}`, '') : undefined,
      },
      request,
      response,
    ).catch((error: unknown) => {
      // Of a response that was cut off nobody else will speak.
      if (response.headersSent) payload.logger.error({ err: error }, 'a file could not be sent to its end')
      throw error
    })
    if (sent) return
    payload.logger.error({ collection: collection.slug }, 'a file of the database is not on the disk')
    sendError(request, response, 'FILE_MISSING')
  }
}

export function uploadedFiles(config: SanitizedConfig, payload: Payload): Router {
  const router = express.Router()
  // Typed as always there; a collection without files has none.
  for (const collection of config.collections.filter(({ upload }) => Boolean(upload as Upload | undefined))) {
    router.all(`${config.routes.api}/${collection.slug}/file/:filename`, filesOf(collection, config, payload))
  }
  return router
}
