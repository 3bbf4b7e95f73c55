import { CLAIM_VINTAGES, type ClaimCheck, checkClaim } from '../../src/domain/claim/check.ts'
import { openDataset } from '../../src/domain/dataset.ts'
import { decodeSnapshot, encodeSnapshot } from '../../src/domain/snapshot.ts'
import type { Statement } from '../../src/domain/statement/statement.ts'
import { areaCodes, readSurroundings } from './catalogue.ts'
import { versionOf } from './content-hash.ts'
import { type Comparison, compareAll } from './cross-checks.ts'
import { columnsOf, readFigures } from './figures.ts'
import { requireExplained } from './known-gaps.ts'
import { type Row, readPackage } from './package.ts'
import { roundingOf } from './rounding.ts'
import { readStatements } from './statements.ts'

export interface Compiled {
  /** The first 16 hexadecimal digits of the SHA-256 of the bytes. */
  readonly version: string
  readonly bytes: Uint8Array
  readonly figures: number
  readonly series: number
  readonly comparisons: readonly Comparison[]
  readonly knownGaps: readonly Row[]
  readonly statements: readonly Statement[]
  /** Every claim, at the time and now. */
  readonly checks: readonly ClaimCheck[]
}

/**
 * Compiles the data package in a folder to one snapshot. The same package gives the same bytes, on any machine and day.
 *
 * @throws DataError when anything in the package must not be served
 */
export function compile(folder: string): Compiled {
  const tables = readPackage(folder)
  const statements = readStatements(folder, areaCodes(tables))
  const surroundings = readSurroundings(tables, statements)
  const series = readFigures(folder, tables, surroundings)
  const catalogue = { ...surroundings, series: series.map((one) => one.record) }
  const bytes = encodeSnapshot({ catalogue, ...columnsOf(series) })
  const version = versionOf(bytes)
  // What is checked is what will be served: the dataset as an isolate opens it.
  const dataset = openDataset(version, decodeSnapshot(bytes.slice().buffer))
  const comparisons = compareAll(dataset, roundingOf(series))
  const knownGaps = tables.get('known-gaps') ?? []
  requireExplained(comparisons, knownGaps)
  const checks = statements.flatMap(({ claims }) =>
    claims.flatMap((claim) => CLAIM_VINTAGES.map((vintage) => checkClaim(dataset, claim, vintage))),
  )
  const figures = series.reduce((total, one) => total + one.cells.size, 0)
  return { version, bytes, figures, series: series.length, comparisons, knownGaps, statements, checks }
}
