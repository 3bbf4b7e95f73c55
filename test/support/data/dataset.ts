/** The frozen data package as it was compiled before all tests, opened as an isolate opens it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Statement } from '../../../domain/statement/statement.ts'
import { opened } from './questions.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** The figures and statements of 24 November 2026: what is added to data/ breaks no test. */
export const DATA = join(ROOT, 'test/fixtures/data')

const { version, base64 } = inject('dataset')

export const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
export const dataset = opened({ version, bytes })
export const statements: readonly Statement[] = JSON.parse(
  readFileSync(join(ROOT, `dist/data/${version}.statements.json`), 'utf8'),
)
export const claims = statements.flatMap((one) => one.claims)
