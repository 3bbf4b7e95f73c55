import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { StorageArguments } from '../common/storage-arguments.ts'
import { runWrangler, WranglerError } from '../common/wrangler.ts'

/** KV and D1 of one environment. All methods are idempotent. */
export interface Storage {
  /** The value of a key in KV; null if there is none. */
  read(key: string): Promise<Uint8Array | null>
  write(key: string, value: Uint8Array): Promise<void>
  /** Removes a key, whether it is there or not. */
  remove(key: string): Promise<void>
  /** All keys. */
  keys(): Promise<readonly string[]>
  /** Applies the migrations of D1. */
  migrate(): Promise<void>
  /** The result of a query of D1. */
  rows<Row>(sql: string): Promise<readonly Row[]>
  /** Runs SQL statements. @param done receives the number of statements that are done */
  run(sql: readonly string[], done: (count: number) => void): Promise<void>
  /** Ends what serves it. */
  close(): Promise<void>
}

/**
 * The longest SQL for a command line, in characters: a command line of Windows has at most 32,767.
 *
 * Not a file: D1 would import it, and a database does not answer other queries during an import.
 */
export const LONGEST_ON_A_COMMAND_LINE = 30_000

/** KV and D1 at Cloudflare, by a wrangler for each call. */
export function wranglerStorage(
  { kv: kvArguments, database, d1: d1Arguments }: StorageArguments,
  run: typeof runWrangler = runWrangler,
): Storage {
  const kv = (...command: readonly string[]) => runWithRetries(run, ['kv', 'key', ...command, ...kvArguments])
  const d1 = (...command: readonly string[]) => runWithRetries(run, ['d1', ...command, ...d1Arguments])

  return {
    async read(key) {
      try {
        return await kv('get', key)
      } catch (error) {
        if (isNoSuchKey(error)) return null
        throw error
      }
    },
    write: (key, value) => withFile(value, async (file) => void (await kv('put', key, '--path', file))),
    async remove(key) {
      try {
        await kv('delete', key)
      } catch (error) {
        if (!isNoSuchKey(error)) throw error
      }
    },
    async keys() {
      const listed: readonly { readonly name: string }[] = JSON.parse(new TextDecoder().decode(await kv('list')))
      return listed.map(({ name }) => name)
    },
    migrate: async () => void (await d1('migrations', 'apply', database)),
    async rows<Row>(sql: string) {
      const printed = await d1('execute', database, '--json', '--command', sql)
      const [answer]: { results: readonly Row[] }[] = JSON.parse(new TextDecoder().decode(printed))
      return answer?.results ?? []
    },
    async run(sql, done) {
      for (const [index, statement] of sql.entries()) {
        await d1('execute', database, '--yes', '--command', statement)
        done(index + 1)
      }
    },
    close: async () => undefined,
  }
}

/** Seconds before the second and the third try. */
const PAUSES = [1, 3]

/** Retries wrangler, because the network may fail, or the storage may be locked for a moment. */
async function runWithRetries(run: typeof runWrangler, args: readonly string[]): Promise<Uint8Array> {
  for (const pause of PAUSES) {
    try {
      return await run(args)
    } catch (error) {
      if (!(error instanceof WranglerError) || isNoSuchKey(error)) throw error
      await wait(pause * 1000)
    }
  }
  return run(args)
}

/** Whether wrangler failed because the key does not exist. */
const isNoSuchKey = (error: unknown): boolean =>
  error instanceof WranglerError && /key not found|10009/.test(error.message)

/** Writes the content to a temporary file while `use` runs. */
async function withFile(content: Uint8Array, use: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'))
  const file = join(folder, 'content')
  try {
    writeFileSync(file, content)
    await use(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
