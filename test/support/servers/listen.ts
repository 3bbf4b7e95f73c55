/** Servers of tests on ports that are free, which only this machine reaches. */
import { createServer, type RequestListener } from 'node:http'

export interface Running {
  readonly url: string
  close(): Promise<void>
}

export async function listen(listener: (...args: Parameters<RequestListener>) => unknown): Promise<Running> {
  const server = createServer(async (incoming, outgoing) => {
    try {
      await listener(incoming, outgoing)
    } catch {
      outgoing.writeHead(502).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export async function freePort(): Promise<number> {
  const probe = await listen(() => undefined)
  await probe.close()
  return Number(new URL(probe.url).port)
}
