import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, inject } from 'vitest'
import { request } from './ask.ts'

/** Publishes the compiled dataset and the statements to the KV and D1 of the test's workerd, as `npm run data:load` does. */
beforeAll(async () => {
  const { version, base64 } = inject('dataset')
  await env.DATASETS.put(`dataset:${version}`, Uint8Array.fromBase64(base64))
  await env.DATASETS.put('dataset:current', JSON.stringify({ version, publishedAt: '2026-11-23T00:00:00.000Z' }))
  const { migrations, importSql } = inject('statements')
  await applyD1Migrations(env.STATEMENTS, migrations)
  await env.STATEMENTS.batch(importSql.map((sql) => env.STATEMENTS.prepare(sql)))
  // The first request loads the worker's modules, which takes seconds under a test runner: no test should pay for it.
  await request('/health')
}, 60_000)
