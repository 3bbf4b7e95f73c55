import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { Scenario, Sent } from '../measure/scenarios.ts'

/** Clients that take turns, so many that none of them spends all that it may. */
const MOST_CLIENTS = 2_000

/** Asks a server over a few kept connections, each time as another client. */
export function client(origin: URL, connections = 8) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let asked = 0

  const ask = ({ path, body, headers, method = body === undefined ? 'GET' : 'POST' }: Sent) =>
    new Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }>(
      (resolve, reject) => {
        const address = { 'cf-connecting-ip': `2001:db8:0:${(asked++ % MOST_CLIENTS).toString(16)}::1` }
        const type = body === undefined ? {} : { 'content-type': 'application/json' }
        const sent = httpRequest(new URL(path, origin), { agent, method, headers: { ...address, ...type, ...headers } })
        sent.on('error', reject)
        sent.on('response', (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('error', reject)
          response.on('data', (part: string) => {
            text += part
          })
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
        })
        sent.end(body)
      },
    )

  /** @throws Error when the answer is not what the scenario expects */
  async function one({ request, expects, name, status = 200 }: Scenario, serial: number): Promise<string> {
    const received = await ask(request(serial))
    if (received.status === status && received.text.includes(expects)) return received.text
    throw new Error(`${name}: unexpected answer ${received.status} ${received.text.slice(0, 300)}`)
  }

  let serial = 1
  /** Sends a scenario so many times, over all connections at once. */
  async function send(scenario: Scenario, count: number): Promise<void> {
    let left = count
    const lane = async () => {
      while (left-- > 0) await one(scenario, serial++)
    }
    await Promise.all(Array.from({ length: connections }, lane))
  }

  return { ask, one, send }
}

export type Client = ReturnType<typeof client>
