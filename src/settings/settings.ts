/** Settings come from the environment, are checked in one place, and are documented in `.env.example`. */
import path from 'node:path'
import { z } from 'zod'
import { blankAsUnset, oneOf, readVariables, seconds, SettingsError, wholeNumber, type SettingForms } from './forms.ts'

const minimumSecretLength = 32

export const usualDataDir = '.data'

/** An address of a site: a scheme, a host and maybe a port, as a browser sends it in `Origin`. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text.replace(/\/$/, '')
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

const forms = {
  NODE_ENV: oneOf(['development', 'production', 'test'], 'development'),
  PORT: wholeNumber({ least: 0, most: 65_535, standard: 3_000 }),
  HOST: z.preprocess(blankAsUnset, z.string().default('127.0.0.1')),
  DATABASE_URL: z.preprocess(
    blankAsUnset,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
      .optional(),
  ),
  DATA_DIR: z.preprocess(blankAsUnset, z.string().default(usualDataDir)),
  MEDIA_DIR: z.preprocess(blankAsUnset, z.string().default('media')),
  PAYLOAD_SECRET: z.preprocess(
    blankAsUnset,
    z.string().min(minimumSecretLength, `must have at least ${minimumSecretLength} characters`).optional(),
  ),
  SERVER_URL: z.preprocess(blankAsUnset, z.string().refine(isOrigin, 'must be an http:// or https:// address without a path').optional()),
  CORS_ORIGINS: z.preprocess(
    blankAsUnset,
    z
      .string()
      .refine((text) => listOf(text).every((origin) => origin === '*' || isOrigin(origin)), 'must be addresses without a path, or *')
      .refine((text) => !listOf(text).includes('*') || listOf(text).length === 1, 'must be * alone, or addresses')
      .default(''),
  ),
  DEMO_PASSWORD: z.preprocess(blankAsUnset, z.string().min(12, 'must have at least 12 characters').optional()),
  DATABASE_POOL_SIZE: wholeNumber({ least: 3, most: 200, standard: 10 }),
  ANONYMOUS_CONNECTIONS: wholeNumber({ least: 1, standard: undefined }),
  ANONYMOUS_READS: wholeNumber({ least: 1, most: 10_000, standard: 200 }),
  ANONYMOUS_READ_SECONDS: seconds(10),
  ANONYMOUS_STATEMENT_SECONDS: seconds(5),
  READ_OPTIMISATIONS: oneOf(['on', 'off'], 'on'),
  REQUEST_SECONDS: seconds(30),
  BULK_WRITE_SECONDS: seconds(300),
  CACHE_BYTES: wholeNumber({ least: 0, standard: 128 * 1024 * 1024 }),
  BODY_BYTES: wholeNumber({ least: 4 * 1024 * 1024, standard: 16 * 1024 * 1024 }),
  METRICS_TOKEN: z.preprocess(blankAsUnset, z.string().min(16, 'must have at least 16 characters').optional()),
  TRUST_PROXY: wholeNumber({ least: 0, most: 10, standard: 0 }),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
} satisfies SettingForms

/** Every variable that is read, but for those of features. */
export const settingNames = Object.keys(forms)

export interface Settings {
  environment: 'development' | 'production' | 'test'
  /** No demo content. */
  production: boolean
  /** Whether a start brings the schema up to the code: not in production on a database elsewhere, which `npm run migrate` does. */
  migratesItself: boolean
  host: string
  port: number
  /** Undefined: the embedded PostgreSQL in `dataDir` is used. */
  databaseUrl: string | undefined
  databasePoolSize: number
  /** How many of them the reads of anonymous readers may use at once. */
  anonymousConnections: number
  /** Such reads that may be under way or wait at once. */
  anonymousReads: number
  anonymousReadSeconds: number
  /** What a single statement of such a read may take. */
  anonymousStatementSeconds: number
  /** Whether reads go the cheaper ways of `src/database/reads`; their answers are the same. */
  readOptimisations: boolean
  requestSeconds: number
  /** What a write to many documents by somebody who has signed in may take. */
  bulkWriteSeconds: number
  /** What the answers that are kept in memory may take together. */
  cacheBytes: number
  /** What the bodies of requests that are being read or answered may take together. */
  bodyBytes: number
  /** Opens /metrics to who is not on this machine. */
  metricsToken: string | undefined
  /** Absolute path. */
  dataDir: string
  /** Absolute path of uploaded files. */
  mediaDir: string
  payloadSecret: string | undefined
  /** Public origin without a trailing slash. */
  serverUrl: string
  /** Origins besides `serverUrl` that may read the API from a browser; `*` alone means any, without cookies. */
  corsOrigins: readonly string[]
  demoPassword: string | undefined
  /** Number of reverse proxies in front, whose X-Forwarded-For is believed. */
  trustProxy: number
  logLevel: string
}

/** @throws SettingsError naming the first invalid variable */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const values = readVariables(forms, environment)
  const production = values.NODE_ENV === 'production'
  // With a database elsewhere, several processes must know the same one; beside the embedded one, the data directory keeps it.
  if (production && values.DATABASE_URL !== undefined && !values.PAYLOAD_SECRET) {
    throw new SettingsError(
      `Missing setting PAYLOAD_SECRET: production with a DATABASE_URL needs a secret of at least ${minimumSecretLength} characters, e.g. from "openssl rand -hex 32".`,
    )
  }
  // Something has to be left for those who sign in and write.
  const anonymousConnections = values.ANONYMOUS_CONNECTIONS ?? Math.floor(values.DATABASE_POOL_SIZE * 0.6)
  if (anonymousConnections >= values.DATABASE_POOL_SIZE) {
    throw new SettingsError('Invalid setting ANONYMOUS_CONNECTIONS: must be less than DATABASE_POOL_SIZE. See .env.example.')
  }
  const displayHost = ['0.0.0.0', '::', '127.0.0.1'].includes(values.HOST) ? 'localhost' : values.HOST
  return {
    environment: values.NODE_ENV,
    production,
    migratesItself: !production || values.DATABASE_URL === undefined,
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    anonymousConnections,
    anonymousReads: values.ANONYMOUS_READS,
    anonymousReadSeconds: values.ANONYMOUS_READ_SECONDS,
    anonymousStatementSeconds: values.ANONYMOUS_STATEMENT_SECONDS,
    readOptimisations: values.READ_OPTIMISATIONS === 'on',
    requestSeconds: values.REQUEST_SECONDS,
    bulkWriteSeconds: values.BULK_WRITE_SECONDS,
    dataDir: path.resolve(values.DATA_DIR),
    mediaDir: path.resolve(values.MEDIA_DIR),
    payloadSecret: values.PAYLOAD_SECRET,
    serverUrl: (values.SERVER_URL ?? `http://${displayHost}:${values.PORT}`).replace(/\/$/, ''),
    corsOrigins: listOf(values.CORS_ORIGINS).map((origin) => origin.replace(/\/$/, '')),
    demoPassword: values.DEMO_PASSWORD,
    trustProxy: values.TRUST_PROXY,
    cacheBytes: values.CACHE_BYTES,
    bodyBytes: values.BODY_BYTES,
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
  }
}
