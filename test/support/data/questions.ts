/** What tests ask a dataset for, and what they do where it has no answer: they fail. */
import { expect } from 'vitest'
import type { Group, Member } from '../../../domain/area/area.ts'
import { type Dataset, indicatorOf } from '../../../domain/dataset/dataset.ts'
import { openDataset } from '../../../domain/dataset/open-dataset.ts'
import { decodeSnapshot } from '../../../domain/dataset/snapshot.ts'
import { LATEST } from '../../../domain/edition/vintage.ts'
import { type Absence, isAbsence } from '../../../domain/figure/absence.ts'
import type { SeriesQuery } from '../../../domain/figure/figure.ts'
import type { IndicatorCode } from '../../../domain/figure/indicator.ts'
import type { TableFilter } from '../../../domain/table/data-table.ts'

export function present<T extends object>(found: T | null | undefined): Exclude<T, Absence> {
  if (!found) return expect.unreachable('There is none.')
  if (isAbsence(found)) return expect.unreachable(found.explanation)
  return found as Exclude<T, Absence>
}

export function areaIn(dataset: Dataset, code: string): Member | Group {
  const area = dataset.area(code)
  return area?.kind === 'member' || area?.kind === 'group' ? area : expect.unreachable(`There is no ${code}.`)
}

export const memberIn = (dataset: Dataset, code: string): Member =>
  dataset.members.find((one) => one.code === code) ?? expect.unreachable(`There is no member ${code}.`)

export const groupIn = (dataset: Dataset, code: string): Group =>
  dataset.groups.find((one) => one.code === code) ?? expect.unreachable(`There is no group ${code}.`)

/** A question as most are: for the newest figures, by the definition and aggregate that are usual. */
export const question = (
  dataset: Dataset,
  code: string,
  indicator: IndicatorCode,
  rest: Partial<SeriesQuery> = {},
): SeriesQuery => ({
  area: dataset.area(code) ?? expect.unreachable(`There is no ${code}.`),
  indicator: indicatorOf(dataset, indicator),
  vintage: LATEST,
  definition: null,
  aggregate: null,
  ...rest,
})

/** As an isolate opens it. */
export const opened = ({ version, bytes }: { readonly version: string; readonly bytes: Uint8Array }): Dataset =>
  openDataset(version, decodeSnapshot(bytes.slice().buffer))

/** Lets every row of the flat table through. */
export const NO_TABLE_FILTER: TableFilter = {
  areas: null,
  indicators: null,
  editions: null,
  definitions: null,
  statuses: null,
  years: null,
  from: null,
  to: null,
  asOf: null,
}
