/**
 * How long answers from memory take, measured by a process of its own. Requests leave at fixed moments whatever became of
 * those before them, and the time counts from that moment: a server that stands still is seen to (no coordinated omission).
 *
 * `hits.ts URL SECONDS` prints the figures as JSON.
 */
import http from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { percentile } from '../reader.ts'
import { goFirst } from './goFirst.ts'

const perSecond = 100
/** What a visitor's page asks for; held from the first time on. */
const addresses = ['/api/services?limit=5&locale=fi', '/api/globals/urgent-help?locale=fi', '/api/articles?limit=10&locale=fi']

export interface HitFigures {
  requests: number
  /** Milliseconds. */
  p50: number
  p99: number
  longest: number
  /** Answers that were no 200 from memory. */
  others: number
}

function ask(url: string, agent: http.Agent): Promise<boolean> {
  return new Promise((resolve) => {
    http
      .get(url, { agent }, (response) => {
        const isHit = response.statusCode === 200 && String(response.headers['cache-status']).includes('hit')
        response.on('end', () => resolve(isHit)).resume()
      })
      .on('error', () => resolve(false))
  })
}

async function measure(origin: string, seconds: number): Promise<HitFigures> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  for (const address of addresses) for (let time = 0; time < 3; time += 1) await ask(`${origin}${address}`, agent)
  goFirst()
  const times: number[] = []
  let others = 0
  const start = performance.now()
  const asked: Promise<void>[] = []
  for (let number = 0; number < seconds * perSecond; number += 1) {
    const due = start + (number * 1000) / perSecond
    if (due > performance.now()) await delay(due - performance.now())
    const address = addresses[number % addresses.length] ?? ''
    asked.push(
      ask(`${origin}${address}`, agent).then((isHit) => {
        times.push(performance.now() - due)
        if (!isHit) others += 1
      }),
    )
  }
  await Promise.all(asked)
  agent.destroy()
  return { requests: times.length, p50: percentile(times, 0.5), p99: percentile(times, 0.99), longest: Math.max(...times), others }
}

const [origin = '', seconds = '5'] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await measure(origin, Number(seconds))))
