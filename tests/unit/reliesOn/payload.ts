/** Checks of what is relied on of the package `payload`. */
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { expect } from '@jest/globals'
import { combineQueries, jwtSign } from 'payload'
import { isPasswordOf } from '../../../src/accounts/passwordHash.ts'
import { assertKnownMethods } from '../../../src/features/delivery/adapterMethods.ts'
import { hasOwnToken } from '../../../src/server/accounts/ownTokens.ts'
import { faultOf } from '../../../src/server/errors/faultOf.ts'
import { tellError } from '../../../src/server/errors/toldErrors.ts'
import { parsing } from '../../../src/server/request/declaredQuery.ts'
import { config, payload } from './ownPayload.ts'
import { all, filesIn, holds, mendable, source, type Checks } from './source.ts'

const request = 'payload/dist/utilities/createPayloadRequest.js'
const login = 'payload/dist/auth/operations/login.js'

async function signedByPayload(): Promise<void> {
  const { token } = await jwtSign({ fieldsToSign: { id: '1' }, secret: payload.secret, tokenExpiration: 60 })
  const asking = (authorization: string): never => ({ headers: { authorization } }) as never
  expect([hasOwnToken(asking(`JWT ${token}`), payload), hasOwnToken(asking(`JWT ${token}x`), payload)]).toEqual([true, false])
}

async function hashedByPayload(): Promise<void> {
  const file = path.resolve('node_modules/payload/dist/auth/strategies/local/generatePasswordSaltHash.js')
  const { generatePasswordSaltHash } = (await import(pathToFileURL(file).href)) as {
    generatePasswordSaltHash: (given: object) => Promise<{ hash: string; salt: string }>
  }
  const account = await generatePasswordSaltHash({ isPasswordAuthenticated: true, password: 'a long password' })
  expect([await isPasswordOf(account, 'a long password'), await isPasswordOf(account, 'another')]).toEqual([true, false])
}

/** Classes whose names are matched. */
const named = ['AuthenticationError', 'ErrorDeletingFile', 'FileRetrievalError', 'FileUploadError', 'Forbidden', 'Locked', 'LockedAuth']
const alsoNamed = ['MissingFile', 'NotFound', 'QueryError', 'UnauthorizedError', 'UnverifiedEmail', 'ValidationError']

const messages: readonly (readonly [file: string, message: string])[] = [
  ['payload/dist/uploads/fetchAPI-multipart/index.js', 'File size limit has been reached'],
  ['payload/dist/uploads/fetchAPI-multipart/index.js', 'Request is not eligible for file upload'],
  ['payload/dist/uploads/getFileFromClientUpload.js', 'uploadConfig.handlers is not present'],
  ['@payloadcms/drizzle/dist/queries/getTableColumnFromPath.js', 'Cannot find field for path at'],
]

function saysItsMessages(): void {
  for (const [file, message] of messages) {
    expect(source(file)).toContain(message)
    expect([message, faultOf(new Error(message))]).not.toEqual([message, null])
  }
  const expired = 'Token is either invalid or has expired.'
  expect(source('payload/dist/auth/operations/resetPassword.js')).toContain(expired)
  expect(tellError(Object.assign(new Error(expired), { status: 403 }), 'en').code).toBe('LINK_EXPIRED')
}

function hasAccountColumns(): void {
  const { rawTables } = payload.db
  expect(Object.keys(rawTables['users_sessions']?.columns ?? {})).toEqual(
    expect.arrayContaining(['_order', '_parentID', 'id', 'createdAt', 'expiresAt']),
  )
  const accounts = Object.keys(rawTables['users']?.columns ?? {})
  expect(accounts).toEqual(expect.arrayContaining(['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration']))
}

function decodesByBuffer(): void {
  const uploads = filesIn('payload/dist/uploads').filter((file) => file.endsWith('.js') && !file.endsWith('.spec.js'))
  const texts = uploads.map(source)
  expect([texts.some((text) => text.includes('.toBuffer(')), texts.some((text) => text.includes('.toFile('))]).toEqual([true, false])
}

export const ofPayload: Checks = {
  'payload-mended': mendable('payload'),
  'adapter-methods': () => assertKnownMethods(payload.db),
  'rest-routing': all(
    holds(
      'payload/dist/utilities/handleEndpoints.js',
      "adjustedPathname.startsWith('/globals')",
      "from 'path-to-regexp'",
      'NOT_IMPLEMENTED',
    ),
    () => {
      const version = (file: string, part: 'dependencies' | 'version'): unknown =>
        (JSON.parse(source(file)) as Record<string, Record<string, string>>)[part]
      expect(version('payload/package.json', 'dependencies')).toMatchObject({
        'path-to-regexp': version('path-to-regexp/package.json', 'version'),
      })
    },
  ),
  'query-parsing': holds(request, ...Object.entries(parsing).map(([name, value]) => `${name}: ${String(value)}`)),
  'fallback-names': holds(request, "query.fallbackLocale || searchParams.get('fallback-locale')"),
  'request-object': holds(request, 'Object.assign(request, customRequest)'),
  'form-files': holds('payload/dist/utilities/addDataAndFileToRequest.js', 'req.files = files', 'req.file = files.file'),
  'account-lookup': holds('payload/dist/auth/strategies/jwt.js', 'await payload.findByID({'),
  'token-form': all(holds('payload/dist/auth/jwt.js', "alg: 'HS256'", 'setExpirationTime(exp)'), signedByPayload),
  'token-place': holds(
    'payload/dist/auth/extractJWT.js',
    "headers.get('Sec-Fetch-Site')",
    'payload.config.auth.jwtOrder',
    'payload.config.csrf',
  ),
  'sign-in-cookie': holds('payload/dist/auth/cookies.js', 'name: `${cookiePrefix}-token`'),
  'password-hash': hashedByPayload,
  'login-lock': holds(login, 'args = await buildBeforeOperation(', 'args.collection.config.auth.maxLoginAttempts > 0'),
  'hash-turns': all(
    holds('payload/dist/auth/strategies/local/authenticate.js', "import crypto from 'crypto'", 'crypto.pbkdf2('),
    holds('payload/dist/auth/strategies/local/generatePasswordSaltHash.js', "import crypto from 'crypto'", 'crypto.pbkdf2('),
  ),
  'login-address': holds(login, 'unsanitizedEmail.toLowerCase().trim()'),
  'reset-hooks': holds('payload/dist/auth/operations/resetPassword.js', 'data: user,', "operation: 'update'", 'resetPasswordExpiration'),
  'ended-sessions': holds(
    'payload/dist/collections/operations/utilities/update.js',
    'removeExpiredSessions(docWithLocales.sessions ?? [])',
  ),
  'account-columns': hasAccountColumns,
  'hook-arguments': all(
    holds('payload/dist/collections/operations/restoreVersion.js', 'isRestoringVersion'),
    holds('payload/dist/collections/operations/utilities/update.js', 'hooks?.beforeChange', 'hooks?.afterChange'),
  ),
  'bulk-update': holds('payload/dist/collections/operations/update.js', 'payload.db.queryDrafts({', 'payload.db.find({'),
  'filter-of-access': all(holds('payload/dist/collections/operations/findByID.js', 'combineQueries(where, accessResult)'), () => {
    const ofAccess = { title: { equals: 'a' } }
    expect(combineQueries({ id: { equals: '1' } }, ofAccess).and?.some((part) => part === ofAccess)).toBe(true)
  }),
  'supplied-document': all(
    holds('payload/dist/collections/operations/findByID.js', 'args.data ?? docFromDB'),
    holds('payload/dist/globals/operations/findOne.js', 'let doc = args.data ??'),
  ),
  'global-versions': () => expect(source('payload/dist/globals/operations/findVersions.js')).not.toContain('beforeOperation'),
  'empty-version': holds('payload/dist/collections/operations/findVersions.js', '// Fallback if not selected'),
  'forced-selection': holds('payload/dist/utilities/sanitizeSelect.js', 'forceSelect', 'getSelectMode'),
  'local-request': holds('payload/dist/utilities/createLocalReq.js', 'req.locale ='),
  'data-loader': holds(
    'payload/dist/collections/dataloader.js',
    'new DataLoader(batchAndLoadDocs(req))',
    'export const getDataLoader = (req)',
  ),
  'plugin-order': holds('payload/dist/config/build.js', '.sort((a, b)=>(a.order ?? 0) - (b.order ?? 0))'),
  'own-collections': () => {
    const slugs = config.collections.map(({ slug }) => slug as string)
    expect(slugs).toEqual(expect.arrayContaining(['payload-locked-documents', 'payload-preferences', 'payload-migrations']))
  },
  'version-addresses': holds('payload/dist/collections/endpoints/index.js', "path: '/versions'", "path: '/versions/:id'"),
  'access-address': holds('payload/dist/collections/endpoints/index.js', "path: '/access/:id?'"),
  'preference-write': holds('payload/dist/preferences/operations/update.js', 'payload.db.upsert({'),
  'access-in-filters': holds('payload/dist/database/queryValidation/validateSearchParams.js', 'contains: {', 'SAME related document'),
  'short-permissions': holds('payload/dist/utilities/sanitizePermissions.js', "['permission'] === true && !('where' in"),
  'error-names': holds('payload/dist/errors/index.js', ...[...named, ...alsoNamed].map((name) => `/${name}.js`)),
  'error-messages': saysItsMessages,
  'picture-decoding': decodesByBuffer,
  'file-address': holds('payload/dist/uploads/getBaseFields.js', 'filename: data?.filename || originalDoc?.filename'),
  'file-writing': all(
    holds('payload/dist/uploads/uploadFiles.js', 'throw new FileUploadError('),
    holds('payload/dist/uploads/generateFileData.js', 'payloadUploadSizes'),
  ),
}
