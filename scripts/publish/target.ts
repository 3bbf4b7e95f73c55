/** Which deployment a command is for, from its arguments. */
import { execFileSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { environmentFrom } from '../environment.ts'
import { cloudflareArguments, localArguments } from '../storage-arguments.ts'
import { type Admin, adminOf } from './admin.ts'
import { localSecret } from './local-secret.ts'
import { type Storage, wranglerStorage } from './storage.ts'

export interface Target {
  readonly storage: Storage
  readonly admin: Admin
  readonly by: string
  readonly note: string | null
  readonly spreading: number
  /** What stands beside the options. */
  readonly rest: readonly string[]
}

/** A command line that cannot be carried out. The message says what is wrong and gives an example. */
export class UsageError extends Error {}

/** An isolate looks for a new version every 30 seconds, and finds in KV what may be 60 seconds old. */
const SPREADING_SECONDS = 95

const HOME = 'http://localhost:8787'

/** @throws UsageError when something is missing or makes no sense */
export function targetFrom(args: readonly string[], example: string): Target {
  const { values, positionals } = parsed(args, example)
  const { local, remote, url, env, by, note } = values
  if (local === remote)
    throw new UsageError(`Say where: --local for this machine or --remote for Cloudflare. Example: ${example}`)
  if (remote && url === undefined)
    throw new UsageError(
      `--url is missing: where is the deployment reached? Example: ${example} --url https://api.example.org`,
    )
  const secret = remote ? process.env.ADMIN_SECRET : localSecret()
  if (!secret)
    throw new UsageError(
      'ADMIN_SECRET is not set: the secret of the deployment, as `npx wrangler secret put ADMIN_SECRET` set it.',
    )
  const storage = remote ? cloudflareArguments(environmentFrom(env)) : localArguments(values['persist-to'])
  return {
    storage: wranglerStorage(storage),
    admin: adminOf(url ?? HOME, secret),
    by: by ?? whoAmI(),
    note: note ?? null,
    spreading: SPREADING_SECONDS,
    rest: positionals,
  }
}

function parsed(args: readonly string[], example: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        local: { type: 'boolean', default: false },
        remote: { type: 'boolean', default: false },
        url: { type: 'string' },
        env: { type: 'string' },
        'persist-to': { type: 'string' },
        by: { type: 'string' },
        note: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : 'The arguments cannot be read'}. Example: ${example}`,
    )
  }
}

/** The name in the log: that of whoever started a workflow, or commits here, or is logged in. */
function whoAmI(): string {
  if (process.env.GITHUB_ACTOR) return `${process.env.GITHUB_ACTOR} (GitHub Actions)`
  try {
    const email = execFileSync('git', ['config', 'user.email'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    if (email.trim() !== '') return email.trim()
  } catch {
    // No git, or nobody is configured.
  }
  return userInfo().username
}

/** Runs a command, and turns what it may throw into a message and an exit code. */
export async function command(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
