/** Runs the wrangler of this project, with the Node of this project, on every platform. */
import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The command line of wrangler: its own script under the running Node, so that no shell and no PATH come into it. */
export function wranglerCommand(args: readonly string[]): readonly [string, ...string[]] {
  const manifest = createRequire(import.meta.url).resolve('wrangler/package.json')
  return [process.execPath, join(dirname(manifest), 'bin/wrangler.js'), ...args]
}

/** The environment for wrangler without what reaches for the internet: metrics, error reports, the location of this machine. */
export const quiet = (): NodeJS.ProcessEnv => ({
  ...process.env,
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
})

/** Wrangler failed. The message is all that it printed. */
export class WranglerError extends Error {
  constructor(args: readonly string[], printed: string) {
    super(`wrangler ${args.slice(0, 3).join(' ')} failed:\n${printed}`)
    this.name = 'WranglerError'
  }
}

/** The largest value that KV holds, 25 MiB, and room for what wrangler says beside it. */
const MOST_BYTES = 26 * 2 ** 20

/**
 * @returns the bytes that wrangler printed
 * @throws WranglerError when it fails
 */
export function runWrangler(args: readonly string[]): Promise<Uint8Array> {
  const [command, ...rest] = wranglerCommand(args)
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { env: quiet(), stdio: ['ignore', 'pipe', 'pipe'] })
    const printed: Buffer[] = []
    const complained: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => printed.push(part))
    child.stderr.on('data', (part: Buffer) => complained.push(part))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(printed))
        : reject(new WranglerError(args, Buffer.concat([...printed, ...complained]).toString())),
    )
  })
}

/**
 * The same for what nothing else can be done beside, such as a build.
 *
 * @returns the text that wrangler printed
 * @throws WranglerError when it fails
 */
export const wrangler = (args: readonly string[]): string => wranglerBytes(args).toString('utf8')

/** The same for what is no text, such as a snapshot in KV. */
export function wranglerBytes(args: readonly string[]): Buffer {
  const [command, ...rest] = wranglerCommand(args)
  const { status, stdout, stderr } = spawnSync(command, rest, { env: quiet(), maxBuffer: MOST_BYTES })
  if (status !== 0) throw new WranglerError(args, `${stdout}${stderr}`)
  return stdout
}
