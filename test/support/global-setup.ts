import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import type { TestProject } from 'vitest/node'
import { buildData } from '../../scripts/data-build.ts'
import { importSql } from '../../scripts/statements-sql.ts'

/** Builds what the tests serve: the snapshot and the import of the statements, for every test that runs inside workerd. */
export default async function setup(project: TestProject): Promise<void> {
  const { version, bytes, statements } = buildData()
  project.provide('dataset', { version, base64: Buffer.from(bytes).toString('base64') })
  const migrations = await readD1Migrations(join(import.meta.dirname, '../../migrations'))
  project.provide('statements', { migrations, importSql: importSql(statements) })
}
