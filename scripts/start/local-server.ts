/** wrangler's development server with all workers, as a process beside this one. Its log is hidden until somebody asks for it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { BOUND_WORKERS } from '../common/bound-workers.ts'
import { contactArguments } from '../common/contact-arguments.ts'
import { quiet, wranglerCommand } from '../common/wrangler.ts'
import { HiddenOutput } from './hidden-output.ts'

const CONFIG = join(import.meta.dirname, '../../wrangler.toml')

interface LocalServer {
  /** Whether it was told to stop: then it is no error that it does. */
  readonly isStopping: () => boolean
  readonly stop: () => void
  /** Prints the log so far, and from now on all of it. */
  readonly showLog: () => void
  /** Forgets the log so far, and prints warnings and errors from now on. */
  readonly showErrors: () => void
}

/**
 * Ends this process with an error when the server ends by itself.
 *
 * @param passedOn further arguments for wrangler
 */
export function startServer(port: number, passedOn: readonly string[]): LocalServer {
  const [command, ...args] = wranglerCommand([
    'dev',
    '--config',
    CONFIG,
    // Run beside it, and only it reaches them: they make pictures and speak with assistants.
    ...BOUND_WORKERS.flatMap((config) => ['--config', config]),
    '--port',
    String(port),
    // Nothing stands in front here that would set the header: whoever sends it could be anybody.
    '--var',
    'CLIENT_ADDRESS_HEADER:',
    ...contactArguments(),
    '--show-interactive-dev-session=false',
    ...passedOn,
  ])
  const server = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: quiet() })
  const output = new HiddenOutput()
  server.stdout.on('data', output.add)
  server.stderr.on('data', output.add)
  let isStopping = false
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    isStopping = true
    server.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  server.once('exit', async (code) => {
    if (isStopping) process.exit(0)
    // The last that it printed, which says why, may still be on its way.
    await Promise.race([once(server, 'close'), wait(1000)])
    output.show()
    fail(`The server stopped with exit code ${code}.`)
  })
  return {
    isStopping: () => isStopping,
    stop: () => stop(),
    showLog: () => output.show(),
    showErrors: () => {
      server.stdout.off('data', output.add).resume()
      output.pass()
    },
  }
}

export function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.once('listening', () => probe.close(() => resolve(true)))
    probe.listen(port, 'localhost')
  })
}
