import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, inject, vi } from 'vitest'
import { request } from './ask.ts'
import { runSql } from './other-dataset.ts'
import { publisherOf } from './publish.ts'

/** When the tests' dataset is said to have been published. */
const PUBLISHED = Date.parse('2026-11-23T00:00:00.000Z')

/**
 * Publishes the compiled dataset and the statements to KV and D1, as `npm run data:publish` does. One runtime serves many files: each
 * begins with nothing that another has stored.
 */
beforeAll(async () => {
  await reset()
  const { version, base64 } = inject('dataset')
  const { migrations, importSql } = inject('statements')
  await env.DATASETS.put(`dataset:${version}`, Uint8Array.fromBase64(base64))
  await applyD1Migrations(env.STATEMENTS, migrations)
  await runSql(importSql)
  await publisherOf(undefined, () => PUBLISHED).publish({ version, after: 0, by: 'test', note: null })
  // The first request loads the worker's modules, which takes seconds under a test runner: no test should pay for it.
  await request('/health')
}, 60_000)

afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
