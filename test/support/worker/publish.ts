import { env } from 'cloudflare:workers'
import { inject } from 'vitest'
import type { ChangeText } from '../../../domain/change-log/entry.ts'
import { differenceSql, recordedSql } from '../../../src/store/changes/import-sql.ts'
import { DatasetStore } from '../../../src/store/dataset-store.ts'
import { PublicationLog } from '../../../src/store/publications/log.ts'
import { Publisher } from '../../../src/store/publications/publisher.ts'

export const { version: first } = inject('dataset')

/** An isolate that publishes, by its clock. */
export const publisherOf = (store = new DatasetStore(env.DATASETS), now?: () => number) =>
  new Publisher(env.DATASETS, new PublicationLog(env.STATEMENTS), store, { now })

/** Makes a stored version current, on a day, as the publication after the newest one. */
export async function publishOn(day: string, version: string): Promise<void> {
  const publisher = publisherOf(undefined, () => Date.parse(`${day}T12:00:00Z`))
  const [latest] = await publisher.history(1)
  await publisher.publish({ version, after: latest?.id ?? 0, by: 'somebody@example.org', note: 'not for everybody' })
}

/** Records what changed between two versions, as publishing does. */
export async function record(earlier: string, later: string, entries: readonly ChangeText[]): Promise<void> {
  const run = (sql: string) => env.STATEMENTS.prepare(sql).run()
  for (const sql of differenceSql({ earlier, later }, entries, 30_000)) await run(sql)
}

export const recorded = async (earlier: string, later: string) =>
  (await env.STATEMENTS.prepare(recordedSql({ earlier, later })).first<{ recorded: number | null }>())?.recorded

/** Only the first publication is left, and nothing is recorded. */
export async function forgetPublications(): Promise<void> {
  for (const table of ['publications WHERE id > 1', 'difference_entries', 'differences', 'retirements'])
    await env.STATEMENTS.prepare(`DELETE FROM ${table}`).run()
}
