/**
 * By what accounts, addresses and devices are known in the tables: hashes with the server's secret, so that who reads the
 * tables, or guesses at what is in them, learns of no account and no address.
 */
import { createHmac } from 'node:crypto'

type Subject = 'account' | 'address' | 'device' | 'device signature'

export function keyOf(secret: string, subject: Subject, text: string): string {
  return createHmac('sha256', secret).update(`verkosto ${subject}\0${text}`).digest('base64url')
}

/** An account's e-mail address as Payload looks it up (payload/dist/auth/operations/login.js). */
export function normalisedEmail(email: unknown): string {
  return typeof email === 'string' ? email.trim().toLowerCase() : ''
}
