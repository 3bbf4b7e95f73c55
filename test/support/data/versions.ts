import { decodeSnapshot, encodeSnapshot, type Snapshot } from '../../../domain/dataset/snapshot.ts'
import type { Version } from '../../../domain/difference/records.ts'
import { NO_VALUE } from '../../../domain/figure/status.ts'
import { type Compiled, compile } from '../../../scripts/compile/compile.ts'
import { bytes, dataset, statements } from './dataset.ts'
import { type Edits, packageBefore2026, packageWith } from './package-copy.ts'
import { opened } from './questions.ts'
import { recordsOf } from './series-records.ts'

/** What is published. */
export const published: Version = { dataset, statements }

const versionOf = (compiled: Compiled): Version => ({ dataset: opened(compiled), statements: compiled.statements })

let compiledBefore2026: Compiled | null = null
/** The package before the edition of 2026 came, compiled once for all test files of a process. */
export function compileBefore2026(): Compiled {
  compiledBefore2026 ??= compile(packageBefore2026())
  return compiledBefore2026
}

let versionBefore2026: Version | null = null
export function before2026(): Version {
  versionBefore2026 ??= versionOf(compileBefore2026())
  return versionBefore2026
}

/** What is published, with some files changed. */
export const versionWith = (edits: Edits): Version => versionOf(compile(packageWith(edits)))

/** What is published, with its figures changed in place and not held against each other. */
export function versionWithCells(change: (snapshot: Snapshot) => void): Version {
  const snapshot = decodeSnapshot(bytes.slice().buffer)
  change(snapshot)
  return { dataset: opened({ version: '0'.repeat(16), bytes: encodeSnapshot(snapshot) }), statements }
}

/** One figure by its place. */
interface Place {
  readonly edition: string
  readonly indicator: string
  readonly area: string
  readonly year: number
}

/** What is published, with other figures in these places; null takes one away. */
export const versionWithFigures = (
  places: readonly Place[],
  change: (value: number, status: number) => readonly [value: number, status: number] | null,
): Version =>
  versionWithCells(({ series, values, statuses }) => {
    const records = recordsOf(series)
    for (const { year, ...place } of places) {
      let at = 0
      for (const { edition, indicator, area, firstYear, length } of records) {
        if (edition === place.edition && indicator === place.indicator && area === place.area) {
          at += year - firstYear
          break
        }
        at += length
      }
      const [value, status] = change(values[at] ?? Number.NaN, statuses[at] ?? NO_VALUE) ?? [Number.NaN, NO_VALUE]
      values[at] = value
      statuses[at] = status
    }
  })
