import { Agent, request as httpRequest } from 'node:http'
import type { Scenario } from './scenarios.ts'

const CONNECTIONS = 8

/** Sends requests of a scenario over a few kept connections, and fails on the first answer that is not what it expects. */
export function client(origin: URL, connections = CONNECTIONS) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })

  const one = ({ request, expects, name, status = 200 }: Scenario, serial: number) =>
    new Promise<string>((resolve, reject) => {
      const { path, body, headers } = request(serial)
      const sent = httpRequest(new URL(path, origin), {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'cf-connecting-ip': clientNumber(serial % MOST_CLIENTS),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      })
      sent.on('error', reject)
      sent.on('response', (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () =>
          response.statusCode === status && text.includes(expects)
            ? resolve(text)
            : reject(new Error(`${name}: unexpected answer ${response.statusCode} ${text.slice(0, 300)}`)),
        )
      })
      sent.end(body)
    })

  async function send(scenario: Scenario, count: number, serial: () => number): Promise<void> {
    let left = count
    const lane = async () => {
      while (left-- > 0) await one(scenario, serial())
    }
    await Promise.all(Array.from({ length: connections }, lane))
  }

  return { one, send }
}

/** Clients that take turns, so many that none of them spends all it may. */
const MOST_CLIENTS = 2_000

/** Each request by another client: what one of them may spend in a minute is not what is measured. */
export const clientNumber = (serial: number) =>
  `2001:db8:${((serial >> 16) & 0xffff).toString(16)}:${(serial & 0xffff).toString(16)}::1`
