import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './listen.ts'

/** By which a server under test knows its clients. `npm start` trusts no header. */
export const CLIENT_HEADER = 'x-client'

interface StartedServer {
  readonly origin: string
  /** The folder of its KV and D1. */
  readonly state: string
  /** The file with all that it prints. */
  readonly log: string
  close(): Promise<void>
}

/** The whole product, started as the README says (`npm start`) on a free port, with a storage of its own. It is not there yet. */
export async function startServer(): Promise<StartedServer> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'server-'))
  const state = join(folder, 'state')
  const log = join(folder, 'log')
  // A group of its own, so that npm, wrangler and workerd all end with it.
  const clients = ['--var', `CLIENT_ADDRESS_HEADER:${CLIENT_HEADER}`]
  const child = spawn('npm', ['start', '--', '--persist-to', state, ...clients], {
    cwd: join(import.meta.dirname, '../../..'),
    env: { ...process.env, PORT: String(port) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = createWriteStream(log)
  child.stdout.pipe(printed, { end: false })
  child.stderr.pipe(printed, { end: false })
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
    printed.end()
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin: `http://localhost:${port}`, state, log, close }
}

/** Waits until a server serves figures, two minutes at most. */
export async function serving({ origin, log }: Pick<StartedServer, 'origin' | 'log'>): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const health = await fetch(`${origin}/health`).catch(() => null)
    if (health?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`npm start did not come up:\n${readFileSync(log, 'utf8')}`)
}
