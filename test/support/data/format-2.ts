import { ROW } from '../../../domain/dataset/series-table.ts'
import type { Snapshot } from '../../../domain/dataset/snapshot.ts'
import { recordsOf } from './series-records.ts'

/** A snapshot in the format of before November 2026: the series are in the catalogue, as JSON. */
export function inFormat2({ catalogue, series, values, statuses }: Snapshot): Uint8Array<ArrayBuffer> {
  const records = recordsOf(series)
  const names = [
    ...new Set(
      records.flatMap(({ edition, indicator, area, table, currency }) => [edition, indicator, area, table, currency]),
    ),
  ]
  const rows = records.map(({ edition, indicator, area, table, currency, firstYear, length }) => [
    ...[edition, indicator, area, table, currency].map((name) => names.indexOf(name)),
    firstYear,
    length,
  ])
  if (rows.length !== series.rows.length / ROW) throw new Error('A series is missing.')
  const text = JSON.stringify({ ...catalogue, series: { names, rows } })
  const json = Buffer.from(text)
  const padded = Buffer.concat([json, Buffer.alloc((8 - (json.length % 8)) % 8, ' ')])
  const head = Uint32Array.of(0x53445052, 2, padded.length, values.length)
  const columns = [head, padded, values, statuses].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  )
  return new Uint8Array(Buffer.concat(columns))
}
