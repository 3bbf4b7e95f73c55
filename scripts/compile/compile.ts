import { checkClaim } from '../../domain/claim/check.ts'
import { CLAIM_VINTAGES, type ClaimCheck } from '../../domain/claim/claim-check.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { statementSizesOf } from '../../domain/dataset/measure-sizes.ts'
import { tableOfSeries } from '../../domain/dataset/series-table.ts'
import { encodeSnapshot } from '../../domain/dataset/snapshot.ts'
import type { Statement } from '../../domain/statement/statement.ts'
import { datasetOf } from '../common/release.ts'
import { areaCodes, readSurroundings } from './catalogue.ts'
import { versionOf } from './content-hash.ts'
import type { CrossCheck } from './figures/cross-check.ts'
import { compareAll } from './figures/cross-checks.ts'
import { readFigures, valueColumns } from './figures/figures.ts'
import { requireExplained } from './figures/known-gaps.ts'
import { roundingOf } from './figures/rounding.ts'
import { cell, type PackageRow, readPackage } from './package.ts'
import { releasesIn } from './releases.ts'
import { readStatements, type Withheld } from './statements/statements.ts'

/** The result of a compilation. */
export interface Compiled {
  /** The first 16 hexadecimal digits of the SHA-256 of the bytes. */
  readonly version: string
  readonly bytes: Uint8Array
  /** The number of figures. */
  readonly figures: number
  /** The number of series. */
  readonly series: number
  readonly comparisons: readonly CrossCheck[]
  readonly knownGaps: readonly PackageRow[]
  readonly statements: readonly Statement[]
  /** The statements of the package that are not verified, and so not in it. */
  readonly withheld: readonly Withheld[]
  /** The checks of all claims, for both vintages. */
  readonly checks: readonly ClaimCheck[]
}

/**
 * Compiles the data package in a folder to a snapshot. Reproducible: the same package gives the same bytes.
 *
 * @param judge what is done about deviations that known-gaps.csv does not explain; an importer looks at them first
 * @throws DataError when the package is invalid
 */
export function compile(folder: string, judge: typeof requireExplained = requireExplained): Compiled {
  const tables = readPackage(folder)
  const { statements, withheld } = readStatements(folder, {
    areas: areaCodes(tables),
    editions: new Set((tables.get('editions') ?? []).map((row) => cell(row, 'edition'))),
    releases: releasesIn(tables.get('releases') ?? []),
  })
  const surroundings = readSurroundings(tables, statements)
  const series = readFigures(folder, tables, surroundings)
  const columns = { series: tableOfSeries(series.map(({ record }) => record)), ...valueColumns(series) }
  const encode = (checks: readonly ClaimCheck[]) =>
    encodeSnapshot({
      catalogue: { ...surroundings, statementSizes: statementSizesOf(statements, checks) },
      ...columns,
    })
  const check = (dataset: Dataset) =>
    statements.flatMap(({ claims }) =>
      claims.flatMap((claim) => CLAIM_VINTAGES.map((vintage) => checkClaim(dataset, claim, vintage))),
    )
  const open = (bytes: Uint8Array) => datasetOf({ version: versionOf(bytes), bytes })
  // The snapshot contains how many figures each check uses, so a first one without that is opened to check the claims.
  const checks = check(open(encode([])))
  const bytes = encode(checks)
  // The cross-checks run on the snapshot as an isolate will open it.
  const dataset = open(bytes)
  const { version } = dataset
  const comparisons = compareAll(dataset, roundingOf(series))
  const knownGaps = tables.get('known-gaps') ?? []
  judge(comparisons, knownGaps)
  const figures = series.reduce((total, one) => total + one.cells.size, 0)
  return { version, bytes, figures, series: series.length, comparisons, knownGaps, statements, withheld, checks }
}
