/** Figures of an imported edition that do not fit others: each gets a row in known-gaps.csv that says so, for a maintainer to look at. */
import { type CheckName, type CrossCheck, deviates } from '../../compile/figures/cross-check.ts'
import { explains } from '../../compile/figures/known-gaps.ts'
import { cell, type PackageRow } from '../../compile/package.ts'
import { rewriteCsv } from './csv-file.ts'

/** A run of years in which a figure does not fit. */
export interface Gap {
  readonly check: CheckName
  readonly edition: string
  readonly area: string
  readonly indicator: string
  readonly from: number
  readonly to: number
  readonly explanation: string
}

/** If more of a check's comparisons deviate than this share, the file was misread. */
const MISREAD = 0.1
const FEW = 10

/** So many figures do not fit others that the importer must have misread the file. */
export class MisreadFile extends Error {
  constructor(deviations: readonly CrossCheck[], all: number) {
    const [first] = deviations
    const example = first
      ? `${first.area} ${first.indicator} ${first.year} is ${first.printed}, derived ${first.derived}`
      : ''
    super(
      `${first?.check}, ${first?.edition}: ${deviations.length} of ${all} figures do not fit the others, for example ${example}. Allowed: at most a tenth. The file was misread or is not what it seems.`,
    )
    this.name = 'MisreadFile'
  }
}

/** @throws MisreadFile when too much does not fit */
export function gapsIn(comparisons: readonly CrossCheck[], known: readonly PackageRow[]): readonly Gap[] {
  const open = comparisons.filter((one) => deviates(one) && !known.some((row) => explains(row, one)))
  for (const some of Map.groupBy(open, ({ check, edition }) => `${check} ${edition}`).values()) {
    const all = comparisons.filter(({ check, edition }) => check === some[0]?.check && edition === some[0].edition)
    if (some.length > Math.max(FEW, MISREAD * all.length)) throw new MisreadFile(some, all.length)
  }
  const bySeries = Map.groupBy(open, ({ check, edition, area, indicator }) => [check, edition, area, indicator].join())
  return [...bySeries.values()].flatMap((some) => runsOf(some.toSorted((a, b) => a.year - b.year))).map(gapOf)
}

function runsOf(sorted: readonly CrossCheck[]): readonly (readonly [CrossCheck, ...CrossCheck[]])[] {
  const runs: [CrossCheck, ...CrossCheck[]][] = []
  for (const one of sorted) {
    const run = runs.at(-1)
    if (run?.at(-1)?.year === one.year - 1) run.push(one)
    else runs.push([one])
  }
  return runs
}

const DERIVED: Readonly<Record<CheckName, string>> = {
  'members-sum': 'the members’ rows add up to',
  'constant-share': 'its spending over its GDP is',
  'nominal-share': 'nominal spending over nominal GDP is',
  'category-sum': 'the four categories add up to',
  'investment-sum': 'procurement and research add up to',
  'real-change': 'the growth of spending at constant prices is',
  'imf-gdp': 'the IMF’s outlook of that day has',
}

function gapOf(run: readonly [CrossCheck, ...CrossCheck[]]): Gap {
  const [first] = run
  const gap = ({ printed, derived }: CrossCheck) => Math.abs(printed - derived)
  const largest = run.reduce((most, one) => (gap(one) > gap(most) ? one : most))
  const which = run.length > 1 ? `${largest.year}, the largest gap: ` : ''
  const [printed, derived] = [largest.printed, largest.derived].map((value) => Number(value.toPrecision(6)))
  return {
    ...first,
    from: first.year,
    to: run.at(-1)?.year ?? first.year,
    explanation: `${which}the edition prints ${printed}; ${DERIVED[first.check]} ${derived}. The edition does not say why.`,
  }
}

/** Adds the gaps, and takes out rows of the edition that explain none. Returns whether anything had to be written. */
export function writeGaps(
  folder: string,
  gaps: readonly Gap[],
  comparisons: readonly CrossCheck[],
  known: readonly PackageRow[],
  edition: string,
): boolean {
  const found = comparisons.filter(deviates)
  const idle = new Set(
    known
      .filter((row) => cell(row, 'edition') === edition && !found.some((one) => explains(row, one)))
      .map((row) => JSON.stringify(row.cells)),
  )
  const rows = gaps.map(({ check, edition: slug, area, indicator, from, to, explanation }) => [
    check,
    slug,
    area,
    indicator,
    from,
    to,
    explanation,
  ])
  if (rows.length === 0 && idle.size === 0) return false
  rewriteCsv(folder, 'known-gaps.csv', (row) => !idle.has(JSON.stringify(row)), rows)
  return true
}
