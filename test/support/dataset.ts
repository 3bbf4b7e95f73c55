/** The project's own data package, compiled and opened as an isolate opens it. */
import { join } from 'node:path'
import { compile } from '../../scripts/compile/compile.ts'
import { openDataset } from '../../src/domain/dataset.ts'
import { decodeSnapshot } from '../../src/domain/snapshot.ts'

export const DATA = join(import.meta.dirname, '../../data')

const compiled = compile(DATA)

export const bytes = compiled.bytes
export const dataset = openDataset(compiled.version, decodeSnapshot(bytes.slice().buffer))
export const statements = compiled.statements
export const claims = statements.flatMap((one) => one.claims)
