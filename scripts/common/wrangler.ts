/** Runs the wrangler of this project with the running Node, on every platform. */
import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The command line of wrangler. It does not depend on a shell or on PATH. */
export function wranglerCommand(args: readonly string[]): readonly [string, ...string[]] {
  const manifest = createRequire(import.meta.url).resolve('wrangler/package.json')
  return [process.execPath, join(dirname(manifest), 'bin/wrangler.js'), ...args]
}

/**
 * Environment variables that stop wrangler from sending metrics and error reports, and from fetching the `cf` object. Node keeps what it
 * has compiled of wrangler, which is 15 MB, for the next time.
 */
export const quiet = (): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../dist/compile-cache'),
  ...process.env,
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
})

/** Wrangler failed. The message has everything that it printed. */
export class WranglerError extends Error {
  constructor(args: readonly string[], output: string) {
    super(`wrangler ${args.slice(0, 3).join(' ')} failed:\n${output}`)
    this.name = 'WranglerError'
  }
}

/**
 * Runs wrangler asynchronously.
 *
 * @returns the bytes of its standard output
 * @throws WranglerError when it fails
 */
export function runWrangler(args: readonly string[]): Promise<Uint8Array> {
  const [command, ...rest] = wranglerCommand(args)
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { env: quiet(), stdio: ['ignore', 'pipe', 'pipe'] })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => stdout.push(part))
    child.stderr.on('data', (part: Buffer) => stderr.push(part))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(stdout))
        : reject(new WranglerError(args, Buffer.concat([...stdout, ...stderr]).toString())),
    )
  })
}

/**
 * Runs wrangler synchronously.
 *
 * @returns its standard output
 * @throws WranglerError when it fails
 */
export function wrangler(args: readonly string[]): string {
  const [command, ...rest] = wranglerCommand(args)
  const { status, stdout, stderr } = spawnSync(command, rest, { env: quiet(), encoding: 'utf8' })
  if (status !== 0) throw new WranglerError(args, `${stdout}${stderr}`)
  return stdout
}
