import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import type { TestProject } from 'vitest/node'
import type { Statement } from '../../domain/statement/statement.ts'
import { contentHash } from '../../scripts/compile/content-hash.ts'
import { buildData } from '../../scripts/data-build.ts'
import { buildDocumentTypes } from '../../scripts/document-types.ts'
import { importSql } from '../../src/store/statements/import-sql.ts'

/** The statements of another version: one has another title, one is gone. */
function otherStatements(statements: readonly Statement[]) {
  const version = '0123456789abcdef'
  const reworded = 'rubio-2025-04-03-realistic-pathway-5pct'
  const gone = String(statements[0]?.slug)
  const changed = statements
    .filter(({ slug }) => slug !== gone)
    .map((one) => (one.slug === reworded ? { ...one, title: 'Zanzibar' } : one))
  return { version, reworded, gone, importSql: importSql({ version, statements: changed, hashOf: contentHash }) }
}

/**
 * Builds what the tests import and serve: the documents of the clients, the snapshot, and the import of the statements. Returns what
 * takes away the folder for what tests write: a process serves many files and is ended without notice.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  await buildDocumentTypes()
  project.provide('randomRuns', Number(process.env.RANDOM_RUNS ?? 150))
  project.provide('randomSeed', process.env.RANDOM_SEED === undefined ? null : Number(process.env.RANDOM_SEED))
  const { version, bytes, statements } = buildData()
  project.provide('dataset', { version, base64: Buffer.from(bytes).toString('base64') })
  const migrations = await readD1Migrations(join(import.meta.dirname, '../../migrations'))
  project.provide('statements', {
    migrations,
    importSql: importSql({ version, statements, hashOf: contentHash }),
    other: otherStatements(statements),
  })
  const temporary = mkdtempSync(join(tmpdir(), 'tests-'))
  project.provide('temporary', temporary)
  return () => rmSync(temporary, { recursive: true })
}
