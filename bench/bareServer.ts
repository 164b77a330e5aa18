/** The floor: `node:http` that writes ready bytes with three headers, or 304, and does nothing else. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file = '', port = '0'] = process.argv.slice(2)
const body = readFileSync(file)
const headers = ['Content-Type', 'application/json', 'Content-Length', String(body.length), 'Cache-Control', 'no-cache']
const unchanged = ['ETag', '"bare"', 'Cache-Control', 'no-cache']

createServer((request, response) => {
  if (request.headers['if-none-match'] === undefined) {
    response.writeHead(200, headers)
    response.end(body)
    return
  }
  response.writeHead(304, unchanged)
  response.end()
}).listen(Number(port), '127.0.0.1')
