/** Several series side by side, in columns over the same years. */

import type { Area } from '../area/area.ts'
import { type Absence, isAbsence, present } from '../figure/absence.ts'
import type { SeriesQuery } from '../figure/figure.ts'
import type { Indicator } from '../figure/indicator.ts'
import { datumIn, lastYearOf, type Series } from '../figure/series.ts'
import type { Status } from '../figure/status.ts'

export interface TableColumn {
  readonly area: Area
  readonly indicator: Indicator
  /** Null where there is no value. */
  readonly series: Series | null
  /** Null where there is a series. */
  readonly absence: Absence | null
  /** In the order of the table's years; null where there is none. */
  readonly values: readonly (number | null)[]
  readonly statuses: readonly (Status | null)[]
}

export interface Table {
  readonly years: readonly number[]
  readonly columns: readonly TableColumn[]
}

interface Found {
  readonly query: SeriesQuery
  readonly found: Series | Absence
}

export function tableOf(all: readonly Found[]): Table {
  const series = present(all.map(({ found }) => found))
  const first = series.reduce((least, { firstYear }) => Math.min(least, firstYear), Infinity)
  const last = series.reduce((most, one) => Math.max(most, lastYearOf(one)), -Infinity)
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  const columns = all.map(({ query: { area, indicator }, found }): TableColumn => {
    const data = isAbsence(found) ? years.map(() => null) : years.map((year) => datumIn(found, year))
    return {
      area,
      indicator,
      ...(isAbsence(found) ? { series: null, absence: found } : { series: found, absence: null }),
      values: data.map((datum) => datum?.value ?? null),
      statuses: data.map((datum) => datum?.status ?? null),
    }
  })
  return { years, columns }
}
