/** A session with the inspector of a worker that runs in Miniflare. */
export async function inspect(inspector: URL) {
  const targets = (await (await fetch(new URL('/json', inspector.href.replace('ws:', 'http:')))).json()) as readonly {
    readonly title: string
    readonly webSocketDebuggerUrl: string
  }[]
  const target = targets.find(({ title }) => title.includes('bench')) ?? targets[0]
  if (target === undefined) throw new Error('The worker has no inspector.')
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
  const waiting = new Map<number, (result: unknown) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data))
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  let serial = 0
  return {
    call: <Result>(method: string, params: object = {}): Promise<Result> =>
      new Promise((resolve) => {
        waiting.set(++serial, resolve as (result: unknown) => void)
        socket.send(JSON.stringify({ id: serial, method, params }))
      }),
    close: () => socket.close(),
  }
}
