import { Agent, request as httpRequest } from 'node:http'
import { clientNumber } from './client.ts'
import type { Sent } from './scenarios.ts'

export interface Asked extends Sent {
  /** By default POST with a body, else GET. */
  readonly method?: string
}

export interface Received {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly bytes: number
  readonly text: string
}

/** Asks a server over a few kept connections, each time as another client, and tells all of the answer. */
export function asker(origin: URL, connections: number): (asked: Asked) => Promise<Received> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let serial = 0
  return ({ path, body, headers, method = body === undefined ? 'GET' : 'POST' }) =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(new URL(path, origin), {
        agent,
        method,
        headers: {
          'cf-connecting-ip': clientNumber(serial++),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      })
      sent.on('error', reject)
      sent.on('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const all = Buffer.concat(parts)
          const told = response.headers as Record<string, string | undefined>
          resolve({ status: response.statusCode ?? 0, headers: told, bytes: all.length, text: all.toString() })
        })
      })
      sent.end(body)
    })
}
