/**
 * SDMX-CSV 2.0.0: https://github.com/sdmx-twg/sdmx-csv. docs/use/downloads.md has the dimensions, the attributes and their codes.
 */
import { InputError } from '../../../../domain/errors.ts'
import type { Datum } from '../../../../domain/figure/series.ts'
import type { Status } from '../../../../domain/figure/status.ts'
import type { Table as Matrix } from '../../../../domain/table/table.ts'
import { type Column, column, textColumn } from '../table-schema.ts'

export const SDMX_CSV = 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8'

/** Codes of CL_OBS_STATUS. */
const OBS_STATUS: Readonly<Record<Status, string>> = { actual: 'A', estimate: 'E', projection: 'F' }

/** @throws InputError for a set of members, whose code would mean several in SDMX */
export function sdmxColumns({ columns }: Matrix): readonly Column<Datum>[] {
  const set = columns.find(({ area }) => area.code.includes('+'))
  if (set)
    throw new InputError({
      field: 'areas',
      found: `${set.area.code} as one REF_AREA`,
      allowed: 'areas that have a code of their own, as in /data/areas.csv',
      example: 'areas=POL,DEU,NATO',
    })
  return COLUMNS
}

const COLUMNS: readonly Column<Datum>[] = [
  textColumn('STRUCTURE', '', () => 'dataflow'),
  textColumn('STRUCTURE_ID', '', () => 'REALISTIC_PATHWAY:FIGURES(1.0)'),
  textColumn('ACTION', '', () => 'I'),
  textColumn('FREQ', '', () => 'A'),
  textColumn('REF_AREA', '', ({ series }) => series.area.code),
  textColumn('INDICATOR', '', ({ series }) => series.indicator.code),
  textColumn('EDITION', '', ({ series }) => series.edition.slug),
  column('TIME_PERIOD', 'year', '', ({ year }) => year),
  column('OBS_VALUE', 'number', '', ({ value }) => value),
  textColumn('OBS_STATUS', '', ({ status }) => OBS_STATUS[status]),
  textColumn('UNIT_MEASURE', '', ({ series }) => series.unit),
  textColumn('DEFINITION', '', ({ series }) => series.edition.source.definitionCode),
  textColumn('SOURCE_TABLE', '', ({ series }) => series.table),
]
