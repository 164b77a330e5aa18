import { once } from 'node:events'
import { createServer, IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import express from 'express'
import { messageClasses } from '../../src/server/messageClasses.ts'

const prototypesOf = (...objects: object[]): unknown[] => objects.map((object) => Object.getPrototypeOf(object) as unknown)

describe('requests and responses', () => {
  it('are Express’s before Express sees them, and stay what they are', async () => {
    const app = express()
    let born: unknown[] = []
    app.use((request, response) => {
      const kept = prototypesOf(request, response).map((prototype, index) => prototype === born[index])
      response.status(201).json({ kept, query: request.query, app: request.app === app && response.app === app })
    })
    const http = createServer(messageClasses(app), (request, response) => {
      born = prototypesOf(request, response)
      expect([request instanceof IncomingMessage, response instanceof ServerResponse]).toEqual([true, true])
      app(request, response)
    })
    try {
      await once(http.listen(0, '127.0.0.1'), 'listening')
      const answer = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/?a=b`)
      expect([answer.status, await answer.json()]).toEqual([201, { kept: [true, true], query: { a: 'b' }, app: true }])
    } finally {
      http.close()
    }
  })
})
