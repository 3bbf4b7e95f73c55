/** MiB that V8's heap may take: half of what Cloudflare allows. V8 ends the process if it needs more, and collects late if it may. */
export const LARGEST_HEAP = 64

/** The heap of a worker that runs in Miniflare, by its inspector. */
export async function openHeap(inspector: URL) {
  const listed = await fetch(new URL('/json', inspector.href.replace('ws:', 'http:')))
  const targets: readonly { title: string; webSocketDebuggerUrl: string }[] = JSON.parse(await listed.text())
  const target = targets.find(({ title }) => title.includes('bench')) ?? targets[0]
  if (target === undefined) throw new Error('The worker has no inspector.')
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
  const waiting = new Map<number, (result: Record<string, number>) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data))
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  let serial = 0
  const call = (method: string) => {
    socket.send(JSON.stringify({ id: ++serial, method, params: {} }))
    return new Promise<Record<string, number>>((resolve) => waiting.set(serial, resolve))
  }
  await call('HeapProfiler.enable')
  return {
    /** MB of what the isolate holds: V8's heap with all that waits to be collected, and what is kept outside of it. */
    async megabytes(): Promise<number> {
      const { usedSize = 0, backingStorageSize = 0, embedderHeapUsedSize = 0 } = await call('Runtime.getHeapUsage')
      return (usedSize + backingStorageSize + embedderHeapUsedSize) / 1e6
    },
    /** As soon as the isolate has something to do: workerd never answers to it. */
    collect: () => void call('HeapProfiler.collectGarbage'),
    close: () => socket.close(),
  }
}
