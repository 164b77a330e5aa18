import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const root = path.resolve(import.meta.dirname, '../..')

/** Plain Payload as its template serves it: Next alone, Payload's own route handlers and adapter, the same content. */
const config: NextConfig = {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  turbopack: { root, resolveAlias: { '@payload-config': './payload.config.ts' } },
}

export default withPayload(config)
