import { Agent, request as send } from 'undici'
import type { Scenario, Sent } from '../measure/scenarios.ts'

/** Clients that take turns, so many that none of them spends all that it may. */
const MOST_CLIENTS = 2_000

/** Asks a server over a few kept connections, each time as another client. */
export function client(origin: URL, connections = 8) {
  const dispatcher = new Agent({ connections })
  let [asked, serial] = [0, 1]

  async function ask({ path, body, headers: more, method = body === undefined ? 'GET' : 'POST' }: Sent) {
    const address = { 'cf-connecting-ip': `2001:db8:0:${(asked++ % MOST_CLIENTS).toString(16)}::1` }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const sent = { dispatcher, method, body: body ?? null, headers: { ...address, ...type, ...more } }
    const { statusCode, headers, body: received } = await send(new URL(path, origin), sent)
    return { status: statusCode, headers, text: await received.text() }
  }

  /** @throws Error when the answer is not what the scenario expects */
  async function one({ request, expects, name, status }: Scenario, serial: number): Promise<string> {
    const received = await ask(request(serial))
    if (received.status === status && received.text.includes(expects)) return received.text
    throw new Error(`${name}: unexpected answer ${received.status} ${received.text.slice(0, 300)}`)
  }

  return {
    ask,
    one,
    /** Sends a scenario so many times, over all connections at once. */
    async send(scenario: Scenario, count: number): Promise<void> {
      let left = count
      const lane = async () => {
        while (left-- > 0) await one(scenario, serial++)
      }
      await Promise.all(Array.from({ length: connections }, lane))
    },
  }
}

export type Client = ReturnType<typeof client>
