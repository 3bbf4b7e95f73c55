/** Pairs the records, fields and cells of two versions. */
import { canonicalJson } from '../canonical.ts'
import { type Datum, firstDatumIn, lastYearOf, type Series } from '../figure/series.ts'
import { isRecord } from '../record.ts'
import type { FieldChange } from './change.ts'

/** Before and after; null where absent. Never null on both sides. */
type Pair<T> = readonly [before: T, after: T | null] | readonly [before: null, after: T]

/** Either side of a pair, for properties that both sides share. */
export const eitherOf = (pair: Pair<Datum>): Datum => (pair[0] === null ? pair[1] : pair[0])

/** Pairs records that differ, by key. Where records share a key, as notes on one area do, unchanged ones are removed first. */
export function diffByKey<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (record: T) => string,
): readonly { readonly key: string; readonly pair: Pair<T> }[] {
  const [earlier, later] = [Map.groupBy(before, keyOf), Map.groupBy(after, keyOf)]
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key) => {
    const removed = withoutEqual(earlier.get(key) ?? [], later.get(key) ?? [])
    const added = withoutEqual(later.get(key) ?? [], earlier.get(key) ?? [])
    return zip(removed, added).map((pair) => ({ key, pair }))
  })
}

function withoutEqual<T>(records: readonly T[], others: readonly T[]): readonly T[] {
  // Nearly all are equal to the order of their keys, which is seen in a tenth of the time.
  const written = new Set(others.map((one) => JSON.stringify(one)))
  const rest = records.filter((record) => !written.has(JSON.stringify(record)))
  if (rest.length === 0) return []
  const texts = new Set(others.map(canonicalJson))
  return rest.filter((record) => !texts.has(canonicalJson(record)))
}

function zip<T>(before: readonly T[], after: readonly T[]): readonly Pair<T>[] {
  const pairs = before.flatMap((item, index): readonly Pair<T>[] => [[item, after[index] ?? null]])
  return [...pairs, ...after.slice(before.length).map((item): Pair<T> => [null, item])]
}

/** The fields in which two records differ, nested fields by path. A list is compared as one field. */
export function diffFields(before: object, after: object, path = ''): readonly FieldChange[] {
  const [earlier, later] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((name): readonly FieldChange[] => {
    const [previous, current] = [earlier.get(name) ?? null, later.get(name) ?? null]
    const field = path + name
    if (isRecord(previous) && isRecord(current)) return diffFields(previous, current, `${field}.`)
    return canonicalJson(previous) === canonicalJson(current) ? [] : [{ field, before: previous, after: current }]
  })
}

/**
 * The years in which the sides differ, a value on one side alone too. A side's value is that of its first series that has one. A loop,
 * because it compares every cell of two versions.
 */
export function changedYears(
  before: readonly Series[],
  after: readonly Series[],
  isSame: (previous: Datum, current: Datum) => boolean,
): readonly { readonly year: number; readonly pair: Pair<Datum> }[] {
  const changed: { readonly year: number; readonly pair: Pair<Datum> }[] = []
  const all = [...before, ...after]
  const last = Math.max(...all.map(lastYearOf))
  for (let year = Math.min(...all.map(({ firstYear }) => firstYear)); year <= last; year++) {
    const previous = firstDatumIn(before, year)
    const current = firstDatumIn(after, year)
    if (previous !== null && !(current && isSame(previous, current))) changed.push({ year, pair: [previous, current] })
    else if (previous === null && current !== null) changed.push({ year, pair: [null, current] })
  }
  return changed
}
