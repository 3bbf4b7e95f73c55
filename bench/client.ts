import { Agent, request as httpRequest } from 'node:http'
import type { Scenario } from './scenarios.ts'

const CONNECTIONS = 8

/** Sends requests of a scenario over a few kept connections, and fails on the first answer that is not what it expects. */
export function client(origin: URL) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

  const one = ({ request, expects, name }: Scenario, serial: number) =>
    new Promise<void>((resolve, reject) => {
      const what = request(serial)
      const isGet = 'get' in what
      const sent = httpRequest(new URL(isGet ? what.get : '/graphql', origin), {
        agent,
        method: isGet ? 'GET' : 'POST',
        headers: isGet ? {} : { 'content-type': 'application/json' },
      })
      sent.on('error', reject)
      sent.on('response', (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          body += part
        })
        response.on('end', () =>
          response.statusCode === 200 && body.includes(expects) && !body.includes('"errors"')
            ? resolve()
            : reject(new Error(`${name}: unexpected answer ${response.statusCode} ${body.slice(0, 200)}`)),
        )
      })
      sent.end(isGet ? undefined : what.post)
    })

  return async function send(scenario: Scenario, count: number, serial: () => number): Promise<void> {
    let left = count
    const lane = async () => {
      while (left-- > 0) await one(scenario, serial())
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, lane))
  }
}
