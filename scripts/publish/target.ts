import { execFileSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { readOr } from '../common/arguments.ts'
import { environmentFrom } from '../common/environment.ts'
import { cloudflareArguments } from '../common/storage-arguments.ts'
import { type Admin, adminOf } from './admin.ts'
import { localSecret } from './local-secret.ts'
import { localStorage } from './local-storage.ts'
import { type Storage, wranglerStorage } from './storage.ts'

/** The deployment that a command is for, and its other arguments. */
interface PublishTarget {
  readonly storage: Storage
  readonly admin: Admin
  readonly by: string
  readonly note: string | null
  /** Seconds until every location serves a new version. */
  readonly spreading: number
  /** The arguments that are not options. */
  readonly rest: readonly string[]
}

/** The command line is wrong. The message gives the reason and an example. */
export class UsageError extends Error {}

/** What makes a reason the error that is thrown. */
export const usageWith = (example: string) => (reason: string) => new UsageError(`${reason}. Example: ${example}`)

/** The options that say which storage. */
export const PLACE = {
  local: { type: 'boolean', default: false },
  remote: { type: 'boolean', default: false },
  env: { type: 'string' },
  'persist-to': { type: 'string' },
} as const

interface Place {
  readonly local: boolean
  readonly remote: boolean
  readonly env?: string | undefined
  readonly 'persist-to'?: string | undefined
}

/** How the storage is opened. @throws UsageError where none or both are named */
export function storageFrom({ local, remote, env, 'persist-to': folder }: Place, example: string): () => Storage {
  if (local === remote) throw usageWith(example)('Say where: --local for this machine or --remote for Cloudflare')
  return () => (remote ? wranglerStorage(cloudflareArguments(environmentFrom(env))) : localStorage(folder))
}

/** An isolate rechecks for a new version every 30 seconds, and a read of KV may be 60 seconds old. */
const SPREADING_SECONDS = 95

/** The local server of `npm start`. */
const LOCAL_URL = 'http://localhost:8787'

/**
 * Parses the arguments of a command.
 *
 * @param example a valid command line, for error messages
 * @throws UsageError when an argument is missing or wrong
 */
export function targetFrom(args: readonly string[], example: string): PublishTarget {
  const text = { type: 'string' } as const
  const config = { args: [...args], allowPositionals: true, options: { ...PLACE, url: text, by: text, note: text } }
  const { values, positionals } = readOr(() => parseArgs(config), usageWith(example))
  const { remote, url, by, note } = values
  const openStorage = storageFrom(values, example)
  if (remote && url === undefined)
    throw new UsageError(
      `--url is missing: where is the deployment reached? Example: ${example} --url https://api.example.org`,
    )
  const secret = remote ? process.env.ADMIN_SECRET : localSecret()
  if (!secret)
    throw new UsageError(
      'ADMIN_SECRET is not set: the secret of the deployment, as `npx wrangler secret put ADMIN_SECRET` set it.',
    )
  return {
    storage: openStorage(),
    admin: adminOf(url ?? LOCAL_URL, secret),
    by: by ?? publisherName(),
    note: note ?? null,
    spreading: SPREADING_SECONDS,
    rest: positionals,
  }
}

/** The name for the log: the actor of a GitHub workflow, else the git email address, else the user of this machine. */
function publisherName(): string {
  if (process.env.GITHUB_ACTOR) return `${process.env.GITHUB_ACTOR} (GitHub Actions)`
  try {
    const email = execFileSync('git', ['config', 'user.email'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    if (email.trim() !== '') return email.trim()
  } catch {
    // No git, or no email address in its configuration.
  }
  return userInfo().username
}

/** Runs a command. Prints the message of an error and sets exit code 1. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
