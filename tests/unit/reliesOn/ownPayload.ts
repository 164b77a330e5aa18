/** The Payload of this project, with its schema and without a database. */
import { getPayload } from 'payload'

process.env['PAYLOAD_SECRET'] = 'a secret that only the tests know about'
const { default: composed } = await import('../../../payload.config.ts')

export const config = await composed
export const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true, key: 'relies on' })
