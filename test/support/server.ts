import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningServer {
  readonly origin: string
  /** The folder of its KV and D1. */
  readonly state: string
  /** All that it has printed. */
  readonly output: () => string
  close(): Promise<void>
}

/** The whole product, started as the README says (`npm start`) on a free port, with a storage of its own. */
export async function startServer(): Promise<RunningServer> {
  const port = await freePort()
  const state = mkdtempSync(join(tmpdir(), 'state-'))
  // A group of its own, so that npm, wrangler and workerd all end with it.
  const child = spawn('npm', ['start', '--', '--persist-to', state], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, PORT: String(port) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const keep = (part: Buffer) => {
    printed += part.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const origin = `http://localhost:${port}`
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = () => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  }
  // A test run that is broken off must not leave a server behind.
  process.once('exit', stop)
  const close = async () => {
    process.off('exit', stop)
    stop()
    await ended
    rmSync(state, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null) break
    const health = await fetch(`${origin}/health`).catch(() => null)
    if (health?.ok) return { origin, state, output: () => printed, close }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  await close()
  throw new Error(`npm start did not come up:\n${printed}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
