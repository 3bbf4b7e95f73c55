/** KV and D1 of one environment, as publishing needs them. All of it can be done again without harm. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { StorageArguments } from '../storage-arguments.ts'
import { runWrangler, WranglerError } from '../wrangler.ts'

export interface Storage {
  /** Null when there is no such key. */
  read(key: string): Promise<Uint8Array | null>
  write(key: string, value: Uint8Array): Promise<void>
  /** Brings the tables of D1 up to the newest migration. */
  migrate(): Promise<void>
  rows<Row>(sql: string): Promise<readonly Row[]>
  /** @param done is told how many of the statements have been carried out */
  run(sql: readonly string[], done: (count: number) => void): Promise<void>
}

/**
 * The longest SQL that goes on a command line, in characters: Windows takes 32,767 in all.
 *
 * A file would go through D1's import, during which a database in use answers nobody.
 */
export const LONGEST_ON_A_COMMAND_LINE = 30_000

export function wranglerStorage(
  { kv: whichKv, database, d1: whichD1, isHere }: StorageArguments,
  run: typeof runWrangler = runWrangler,
): Storage {
  const kv = (...command: readonly string[]) => persistently(run, ['kv', 'key', ...command, ...whichKv])
  const d1 = (...command: readonly string[]) => persistently(run, ['d1', ...command, ...whichD1])

  return {
    async read(key) {
      try {
        const value = await kv('get', key)
        return isPlaceholder(value) ? null : value
      } catch (error) {
        if (saysNoKey(error)) return null
        throw error
      }
    },
    write: (key, value) => inFile(value, async (file) => void (await kv('put', key, '--path', file))),
    migrate: async () => void (await d1('migrations', 'apply', database)),
    async rows<Row>(sql: string) {
      const printed = await d1('execute', database, '--json', '--command', sql)
      const [answer]: { results: readonly Row[] }[] = JSON.parse(new TextDecoder().decode(printed))
      return answer?.results ?? []
    },
    async run(sql, done) {
      // Nobody waits for the database of this machine.
      if (isHere) {
        const text = new TextEncoder().encode(`${sql.join(';\n')};\n`)
        await inFile(text, async (file) => void (await d1('execute', database, '--yes', '--file', file)))
        return done(sql.length)
      }
      for (const [index, statement] of sql.entries()) {
        await d1('execute', database, '--yes', '--command', statement)
        done(index + 1)
      }
    },
  }
}

/** Seconds before the second try and the third. */
const PAUSES = [1, 3]

/** A network that stumbles, or a storage that somebody else is just writing to, is no reason to give up. */
async function persistently(run: typeof runWrangler, args: readonly string[]): Promise<Uint8Array> {
  for (const pause of PAUSES) {
    try {
      return await run(args)
    } catch (error) {
      if (!(error instanceof WranglerError) || saysNoKey(error)) throw error
      await wait(pause * 1000)
    }
  }
  return run(args)
}

/** What Cloudflare says of a key that is not there. */
const saysNoKey = (error: unknown): boolean =>
  error instanceof WranglerError && /key not found|10009/.test(error.message)

/** What wrangler prints in place of a value that this machine does not have; Cloudflare refuses instead. */
const isPlaceholder = (value: Uint8Array): boolean => new TextDecoder().decode(value) === 'Value not found\n'

async function inFile(content: Uint8Array, use: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'))
  const file = join(folder, 'content')
  try {
    writeFileSync(file, content)
    await use(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
