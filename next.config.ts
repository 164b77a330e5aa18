import { readFileSync } from 'node:fs'
import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

/** Content plugins from packages, which are named `verkosto-…` and may ship TypeScript as it was written. */
function pluginPackages(): string[] {
  const file = path.join(import.meta.dirname, 'package.json')
  const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> }
  return Object.keys(dependencies).filter((name) => /^(@[^/]+\/)?verkosto-/.test(name))
}

const config: NextConfig = {
  // Express compresses.
  compress: false,
  poweredByHeader: false,
  devIndicators: false,
  // One copy of Payload in the process: the server's own, which holds the connection pool.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-postgres',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
    'pg',
    'pino',
    'drizzle-orm',
    'sharp',
  ],
  transpilePackages: pluginPackages(),
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    // Payload cannot load the Finnish locale of date-fns by itself: docs/decisions/0008-finnish-language.md.
    resolveAlias: { 'date-fns/locale/et': './src/admin/dateFnsFinnish.ts' },
  },
}

export default withPayload(config)
