import { env } from 'cloudflare:workers'
import { inject } from 'vitest'
import { reworded } from '../support/reworded.ts'

/** Stores another dataset than the current one, to which the same statements belong, and gives its version. */
export async function storeOtherDataset(): Promise<string> {
  const { version: current, base64 } = inject('dataset')
  const { version, bytes } = await reworded(Uint8Array.fromBase64(base64))
  await env.DATASETS.put(`dataset:${version}`, bytes)
  await env.STATEMENTS.batch(
    [
      'INSERT INTO version_statements (version, statement) SELECT ?1, statement FROM version_statements WHERE version = ?2 ON CONFLICT DO NOTHING',
      'INSERT INTO versions (version, statements) SELECT ?1, statements FROM versions WHERE version = ?2 ON CONFLICT DO NOTHING',
    ].map((sql) => env.STATEMENTS.prepare(sql).bind(version, current)),
  )
  return version
}
