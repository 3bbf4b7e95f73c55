/**
 * The snapshot: one immutable file with everything the API serves, named by the hash of its bytes.
 *
 * Layout, little-endian: "RPDS", format number (u32), length of the catalogue in bytes (u32), number of values (u32), the
 * catalogue as JSON padded with spaces to a multiple of 8, all values as float64 (NaN: no value), the series as five u16 each,
 * all statuses as u8. Columns instead of JSON because an isolate opens them in place, and of the series only those that it is
 * asked for (npm run bench).
 */
import type { Comparator, Currency, Group, Member } from '../area/area.ts'
import type { Edition, Source } from '../edition/edition.ts'
import type { Release } from '../edition/release.ts'
import type { Indicator } from '../figure/indicator.ts'
import type { SpendingEvent } from '../history/spending-event.ts'
import type { WarYears } from '../history/war-years.ts'
import type { Pledge } from '../pledge/pledge.ts'
import type { Position } from '../position/position.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { ROW, type SeriesTable } from './series-table.ts'
import type { StatementSizes } from './sizes.ts'
import { FORMAT_2, type SeriesOfFormat2, seriesOfFormat2 } from './snapshot-format-2.ts'

export interface Catalogue {
  readonly currencies: readonly Currency[]
  readonly members: readonly Referring<Omit<Member, 'kind'>, 'currency'>[]
  readonly comparators: readonly Referring<Omit<Comparator, 'kind'>, 'currency'>[]
  readonly groups: readonly GroupRecord[]
  readonly indicators: readonly Indicator[]
  readonly sources: readonly Source[]
  readonly editions: readonly EditionRecord[]
  readonly scenarios: readonly Scenario[]
  readonly pledges: readonly Pledge[]
  /** Left out by packages that do not carry them. */
  readonly warYears?: WarYears
  readonly spendingEvents?: readonly SpendingEvent[]
  /** Left out where none is listed, as are positions. */
  readonly releases?: readonly Release[]
  readonly positions?: readonly Position[]
  /** The hash of the statements that belong to the figures, so that a dataset version identifies both. */
  readonly statements: string
  /** Their counts and list lengths, for pricing queries. */
  readonly statementSizes: StatementSizes
}

/** A record that refers to another record by name, where the domain type holds the record. */
type Referring<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string }

type GroupRecord = Pick<Group, 'code' | 'name' | 'description'> & { readonly without: readonly string[] }

export type EditionRecord = Referring<Omit<Edition, 'firstYear' | 'lastYear' | 'carriedOn' | 'custody'>, 'source'> & {
  readonly carriedOn?: string
  /** Left out where none was noted. */
  readonly custody?: Edition['custody']
}

export interface Snapshot {
  readonly catalogue: Catalogue
  /** By edition, then by indicator. */
  readonly series: SeriesTable
  /** Of all series, one after another; NaN: no value. */
  readonly values: Float64Array
  readonly statuses: Uint8Array
}

const MAGIC = 0x53445052 // "RPDS"
const FORMAT = 3
const HEAD_BYTES = 16
const SERIES_BYTES = ROW * Uint16Array.BYTES_PER_ELEMENT

/** What the catalogue says of the series as it is written. */
type WrittenSeries = Omit<SeriesTable, 'rows'>

export function encodeSnapshot({ catalogue, series, values, statuses }: Snapshot): Uint8Array<ArrayBuffer> {
  const { names, blocks, rows } = series
  const written: WrittenSeries = { names, blocks }
  const json = new TextEncoder().encode(JSON.stringify({ ...catalogue, series: written }))
  const catalogueBytes = Math.ceil(json.length / 8) * 8
  const valuesOffset = HEAD_BYTES + catalogueBytes
  const seriesOffset = valuesOffset + values.length * 8
  const bytes = new Uint8Array(seriesOffset + rows.byteLength + statuses.length)
  const view = new DataView(bytes.buffer)
  for (const [index, word] of [MAGIC, FORMAT, catalogueBytes, values.length].entries())
    view.setUint32(index * 4, word, true)
  bytes.fill(0x20, HEAD_BYTES, valuesOffset)
  bytes.set(json, HEAD_BYTES)
  for (const [index, value] of values.entries()) view.setFloat64(valuesOffset + index * 8, value, true)
  for (const [index, number] of rows.entries()) view.setUint16(seriesOffset + index * 2, number, true)
  bytes.set(statuses, seriesOffset + rows.byteLength)
  return bytes
}

/** @throws Error when the bytes are not a complete snapshot of a format that is read */
export function decodeSnapshot(buffer: ArrayBuffer): Snapshot {
  if (buffer.byteLength < HEAD_BYTES) throw new Error('The snapshot is shorter than its head.')
  const [magic, format, catalogueBytes = 0, count = 0] = new Uint32Array(buffer, 0, HEAD_BYTES / 4)
  if (magic !== MAGIC || (format !== FORMAT && format !== FORMAT_2))
    throw new Error(`The bytes are not a snapshot of format ${FORMAT_2} or ${FORMAT}.`)
  const valuesOffset = HEAD_BYTES + catalogueBytes
  const seriesOffset = valuesOffset + count * 8
  if (buffer.byteLength < seriesOffset + count) throw new Error('The snapshot is not as long as its head says.')
  const { series, ...catalogue }: Catalogue & { series: WrittenSeries | SeriesOfFormat2 } = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, HEAD_BYTES, catalogueBytes)),
  )
  const seriesInColumns = 'rows' in series ? 0 : series.blocks.reduce((sum, block) => sum + block.count, 0)
  const statusesOffset = seriesOffset + seriesInColumns * SERIES_BYTES
  if (buffer.byteLength !== statusesOffset + count) throw new Error('The snapshot is not as long as it says.')
  return {
    catalogue,
    series:
      'rows' in series
        ? seriesOfFormat2(series)
        : { ...series, rows: new Uint16Array(buffer, seriesOffset, seriesInColumns * ROW) },
    values: new Float64Array(buffer, valuesOffset, count),
    statuses: new Uint8Array(buffer, statusesOffset, count),
  }
}
