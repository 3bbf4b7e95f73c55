/**
 * The snapshot: one immutable file with everything the API serves, named by the hash of its bytes.
 *
 * Layout, little-endian: "RPDS", format number (u32), length of the catalogue in bytes (u32), number of values (u32), the
 * catalogue as JSON padded with spaces to a multiple of 8, all values as float64 (NaN: no value), all statuses as u8.
 * Columns instead of JSON because an isolate opens them in place, in a third of the time (npm run bench).
 */
import type { Comparator, Currency, Group, Member } from './area.ts'
import type { Edition, Source } from './edition.ts'
import { type Indicator, type IndicatorCode, isIndicatorCode } from './indicator.ts'
import type { Pledge } from './pledge.ts'
import type { Release } from './release.ts'
import type { Scenario } from './scenario.ts'
import type { StatementSizes } from './sizes.ts'

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
  /** Left out where none is noted. Oldest first. */
  readonly releases?: readonly Release[]
  /** The hash of the statements that belong to the figures, so that a dataset version identifies both. */
  readonly statements: string
  /** Their counts and list lengths, for pricing queries. */
  readonly statementSizes: StatementSizes
  readonly series: readonly SeriesRecord[]
}

/** A record that refers to another record by name, where the domain type holds the record. */
type Referring<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string }

export type GroupRecord = Pick<Group, 'code' | 'name' | 'description'> & { readonly without: readonly string[] }

export type EditionRecord = Referring<Omit<Edition, 'firstYear' | 'lastYear' | 'carriedOn' | 'custody'>, 'source'> & {
  readonly carriedOn?: string
  /** Left out where none was noted. */
  readonly custody?: Edition['custody']
}

/** A series of consecutive years. In the columns, its values follow those of the series before it. */
export interface SeriesRecord {
  readonly edition: string
  readonly indicator: IndicatorCode
  readonly area: string
  readonly table: string
  readonly currency: string | null
  readonly firstYear: number
  readonly length: number
}

export interface Snapshot {
  readonly catalogue: Catalogue
  readonly values: Float64Array
  readonly statuses: Uint8Array
}

const MAGIC = 0x53445052 // "RPDS"
const FORMAT = 2
const HEADER_BYTES = 16

export function encodeSnapshot({ catalogue, values, statuses }: Snapshot): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify({ ...catalogue, series: packSeries(catalogue.series) }))
  const catalogueBytes = Math.ceil(json.length / 8) * 8
  const bytes = new Uint8Array(HEADER_BYTES + catalogueBytes + values.length * 9)
  const view = new DataView(bytes.buffer)
  for (const [index, word] of [MAGIC, FORMAT, catalogueBytes, values.length].entries())
    view.setUint32(index * 4, word, true)
  bytes.fill(0x20, HEADER_BYTES, HEADER_BYTES + catalogueBytes)
  bytes.set(json, HEADER_BYTES)
  const valuesOffset = HEADER_BYTES + catalogueBytes
  for (const [index, value] of values.entries()) view.setFloat64(valuesOffset + index * 8, value, true)
  bytes.set(statuses, valuesOffset + values.length * 8)
  return bytes
}

/** @throws Error when the bytes are not a complete snapshot of this format, or name an unknown indicator */
export function decodeSnapshot(buffer: ArrayBuffer): Snapshot {
  if (buffer.byteLength < HEADER_BYTES) throw new Error('The snapshot is shorter than its head.')
  const view = new DataView(buffer)
  const [magic, format, catalogueBytes, count] = [0, 4, 8, 12].map((offset) => view.getUint32(offset, true))
  if (magic !== MAGIC || format !== FORMAT || catalogueBytes === undefined || count === undefined)
    throw new Error(`The bytes are not a snapshot of format ${FORMAT}.`)
  const valuesOffset = HEADER_BYTES + catalogueBytes
  if (buffer.byteLength !== valuesOffset + count * 9) throw new Error('The snapshot is not as long as its head says.')
  const packed: PackedCatalogue = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, HEADER_BYTES, catalogueBytes)),
  )
  return {
    catalogue: { ...packed, series: unpackSeries(packed.series) },
    values: new Float64Array(buffer, valuesOffset, count),
    statuses: new Uint8Array(buffer, valuesOffset + count * 8, count),
  }
}

/** Thousands of series share a few dozen names, so each name is stored once and series refer to it by index. */
interface PackedSeries {
  readonly names: readonly (string | null)[]
  /** edition, indicator, area, table, currency (indexes into names), first year, length */
  readonly rows: readonly (readonly [number, number, number, number, number, number, number])[]
}

type PackedCatalogue = Omit<Catalogue, 'series'> & { readonly series: PackedSeries }

function packSeries(series: readonly SeriesRecord[]): PackedSeries {
  const indexes = new Map<string | null, number>()
  const indexOf = (name: string | null): number => {
    const index = indexes.get(name) ?? indexes.size
    indexes.set(name, index)
    return index
  }
  const rows = series.map(
    (record) =>
      [
        indexOf(record.edition),
        indexOf(record.indicator),
        indexOf(record.area),
        indexOf(record.table),
        indexOf(record.currency),
        record.firstYear,
        record.length,
      ] as const,
  )
  return { names: [...indexes.keys()], rows }
}

function unpackSeries({ names, rows }: PackedSeries): readonly SeriesRecord[] {
  const name = (index: number): string => names[index] ?? ''
  return rows.map(([edition, indicator, area, table, currency, firstYear, length]) => {
    const code = name(indicator)
    if (!isIndicatorCode(code))
      throw new Error(`The snapshot holds an indicator that this program does not know: ${code}`)
    return {
      edition: name(edition),
      indicator: code,
      area: name(area),
      table: name(table),
      currency: names[currency] ?? null,
      firstYear,
      length,
    }
  })
}
