import { env } from 'cloudflare:workers'
import { inject } from 'vitest'
import { reworded } from '../data/reworded.ts'

/** Stores another dataset than the current one, to which the same statements belong, and gives its version. */
export async function storeOtherDataset(): Promise<string> {
  const { version, bytes } = await reworded(Uint8Array.fromBase64(inject('dataset').base64))
  await storeDataset(version, bytes)
  return version
}

/** Runs statements of SQL, all or none. */
export const runSql = (sql: readonly string[]) => env.STATEMENTS.batch(sql.map((text) => env.STATEMENTS.prepare(text)))

export async function storeDataset(version: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await env.DATASETS.put(`dataset:${version}`, bytes)
  await env.STATEMENTS.batch(
    [
      'INSERT INTO version_statements (version, statement) SELECT ?1, statement FROM version_statements WHERE version = ?2 ON CONFLICT DO NOTHING',
      'INSERT INTO versions (version, statements) SELECT ?1, statements FROM versions WHERE version = ?2 ON CONFLICT DO NOTHING',
    ].map((sql) => env.STATEMENTS.prepare(sql).bind(version, inject('dataset').version)),
  )
}
