import { EventEmitter } from 'node:events'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import { expect, it, jest } from '@jest/globals'
import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import { noteArrival, requestLog } from '../../src/server/requestLog.ts'

it('counts the time of a request from when it came, not from when its turn was', async () => {
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', originalUrl: '/api/articles' }) as Request
  const response = Object.assign(new EventEmitter(), { setHeader: jest.fn(), statusCode: 200, headersSent: true, writableFinished: true })
  const info = jest.fn()
  noteArrival(request)
  await after(60)
  await requestLog({ info } as unknown as Logger)(request, response as unknown as Response, jest.fn())
  response.emit('close')
  expect(info).toHaveBeenCalledWith(expect.objectContaining({ path: '/api/articles', status: 200 }), 'request')
  expect((info.mock.calls[0]?.[0] as { milliseconds: number }).milliseconds).toBeGreaterThan(50)
})
