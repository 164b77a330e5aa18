/** Errors of the server itself, in the shape in which Payload answers errors. */
import type { Response } from 'express'

export function sendProblem(response: Response, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.status(status).json({ errors: [{ message }] })
}
