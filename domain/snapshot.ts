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
  /** The hash of the statements that belong to the figures, so that a version names both. */
  readonly statements: string
  /** How long their lists are, for the price of a question. */
  readonly statementSizes: StatementSizes
  readonly series: readonly SeriesRecord[]
}

/** A record that names another record where the domain holds that record itself. */
type Referring<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string }

export type GroupRecord = Pick<Group, 'code' | 'name' | 'description'> & { readonly without: readonly string[] }

export type EditionRecord = Referring<Omit<Edition, 'firstYear' | 'lastYear' | 'carriedOn' | 'custody'>, 'source'> & {
  readonly carriedOn?: string
  /** Left out where none was noted. */
  readonly custody?: Edition['custody']
}

/** A run of consecutive years. Its values follow those of the series before it in the columns. */
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
const HEAD_BYTES = 16

export function encodeSnapshot({ catalogue, values, statuses }: Snapshot): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify({ ...catalogue, series: packSeries(catalogue.series) }))
  const catalogueBytes = Math.ceil(json.length / 8) * 8
  const bytes = new Uint8Array(HEAD_BYTES + catalogueBytes + values.length * 9)
  const view = new DataView(bytes.buffer)
  for (const [index, word] of [MAGIC, FORMAT, catalogueBytes, values.length].entries())
    view.setUint32(index * 4, word, true)
  bytes.fill(0x20, HEAD_BYTES, HEAD_BYTES + catalogueBytes)
  bytes.set(json, HEAD_BYTES)
  const valuesAt = HEAD_BYTES + catalogueBytes
  for (const [index, value] of values.entries()) view.setFloat64(valuesAt + index * 8, value, true)
  bytes.set(statuses, valuesAt + values.length * 8)
  return bytes
}

/** @throws Error when the bytes are not a snapshot of this format. */
export function decodeSnapshot(buffer: ArrayBuffer): Snapshot {
  if (buffer.byteLength < HEAD_BYTES) throw new Error('The snapshot is shorter than its head.')
  const view = new DataView(buffer)
  const [magic, format, catalogueBytes, count] = [0, 4, 8, 12].map((at) => view.getUint32(at, true))
  if (magic !== MAGIC || format !== FORMAT || catalogueBytes === undefined || count === undefined)
    throw new Error(`The bytes are not a snapshot of format ${FORMAT}.`)
  const valuesAt = HEAD_BYTES + catalogueBytes
  if (buffer.byteLength !== valuesAt + count * 9) throw new Error('The snapshot is not as long as its head says.')
  const packed: PackedCatalogue = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, HEAD_BYTES, catalogueBytes)),
  )
  return {
    catalogue: { ...packed, series: unpackSeries(packed.series) },
    values: new Float64Array(buffer, valuesAt, count),
    statuses: new Uint8Array(buffer, valuesAt + count * 8, count),
  }
}

/** Two thousand series share a few dozen names, so each name is written once and series refer to it by its place. */
interface PackedSeries {
  readonly names: readonly (string | null)[]
  /** edition, indicator, area, table, currency (places in names), first year, length */
  readonly rows: readonly (readonly [number, number, number, number, number, number, number])[]
}

type PackedCatalogue = Omit<Catalogue, 'series'> & { readonly series: PackedSeries }

function packSeries(series: readonly SeriesRecord[]): PackedSeries {
  const places = new Map<string | null, number>()
  const place = (name: string | null): number => {
    const at = places.get(name) ?? places.size
    places.set(name, at)
    return at
  }
  const rows = series.map(
    (one) =>
      [
        place(one.edition),
        place(one.indicator),
        place(one.area),
        place(one.table),
        place(one.currency),
        one.firstYear,
        one.length,
      ] as const,
  )
  return { names: [...places.keys()], rows }
}

function unpackSeries({ names, rows }: PackedSeries): readonly SeriesRecord[] {
  const name = (at: number): string => names[at] ?? ''
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
