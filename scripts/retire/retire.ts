import { tombstoneKey } from '../../src/store/publications/publication.ts'
import {
  LOG_SQL,
  type LogRow,
  removalSql,
  retirementSql,
  VERSIONS_WITH_STATEMENTS_SQL,
} from '../../src/store/retirement/sql.ts'
import type { Storage } from '../publish/storage.ts'
import { type Decision, planOf, type Rules } from './plan.ts'

/** What is stored, and what becomes of it. */
export async function readPlan(storage: Storage, now: Date, rules: Rules): Promise<readonly Decision[]> {
  const keys = await storage.keys()
  // Nothing was ever published: there may not even be tables.
  if (keys.length === 0) return []
  const rows = await storage.rows<{ version: string }>(VERSIONS_WITH_STATEMENTS_SQL)
  const log = await storage.rows<LogRow>(LOG_SQL)
  const stored = new Set([...keys.flatMap((key) => versionOf(key) ?? []), ...rows.map(({ version }) => version)])
  const order = new Map(log.map(({ version }, index) => [version, index]))
  const place = (version: string) => order.get(version) ?? -1
  return planOf(
    [...stored].toSorted((a, b) => place(b) - place(a)),
    log,
    now,
    rules,
  )
}

/**
 * Takes versions out. Each first says so to whoever asks for it, then it goes from KV and D1. Broken off anywhere, it can be run again:
 * what is left of a version is found in either store.
 */
export async function retire(
  storage: Storage,
  decisions: readonly Decision[],
  now: Date,
  say: (line: string) => void,
): Promise<void> {
  const keys = await storage.keys()
  const at = now.toISOString()
  for (const { version } of decisions.filter(({ goes }) => goes)) {
    // Somebody may have gone back to it since the plan was made.
    if ((await storage.rows<LogRow>(LOG_SQL)).at(-1)?.version === version) {
      say(`${version}: it is current again, and stays`)
      continue
    }
    const own = keys.filter((key) => versionOf(key) === version)
    if (await isUnmarked(storage, version))
      await storage.write(tombstoneKey(version), new TextEncoder().encode(JSON.stringify({ retiredAt: at })))
    await storage.run([retirementSql(version, at)], () => undefined)
    for (const key of own) await storage.remove(key)
    await storage.run(removalSql(version), () => undefined)
    say(`${version}: ${own.length} values of KV and its statements are taken out`)
  }
}

/** Whether it was not retired before: the day of the first time counts. */
const isUnmarked = async (storage: Storage, version: string): Promise<boolean> =>
  (await storage.read(tombstoneKey(version))) === null

/** The version that a key of KV belongs to; null for the pointer and for what says that a version was taken out. */
function versionOf(key: string): string | null {
  const [, kind, version] = /^([a-z-]+):([0-9a-f]{16})(?![0-9a-f])/.exec(key) ?? []
  return version === undefined || kind === 'retired' ? null : version
}
