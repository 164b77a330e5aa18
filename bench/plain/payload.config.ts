/** The same content under plain Payload: its own adapter for PostgreSQL, with as many connections. */
import { postgresAdapter } from '@payloadcms/db-postgres'
import { composeConfig, contentPlugins } from '../../payload.config.ts'

const database = postgresAdapter({
  pool: { connectionString: process.env['DATABASE_URL'] ?? '', max: 10 },
  idType: 'uuidv7',
  push: false,
  disableCreateDatabase: true,
  blocksAsJSON: true,
})

export default composeConfig(contentPlugins, { database })
