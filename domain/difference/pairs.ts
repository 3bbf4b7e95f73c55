/** What in one version answers to what in the other. */
import { canonicalJson } from '../canonical.ts'
import { isRecord } from '../record.ts'
import { type Datum, datumInFirst, type Series, yearsOf } from '../series.ts'
import type { FieldChange } from './change.ts'

/** Before and after; null where it was not there. Never null on both sides. */
export type Pair<T> = readonly [before: T, after: T | null] | readonly [before: null, after: T]

/** What the two sides share can be read from either. */
export const anyOf = (pair: Pair<Datum>): Datum => (pair[0] === null ? pair[1] : pair[0])

/** Everything that differs, by its key. Where several share one, as notes on one area do, those that stayed are left aside first. */
export function differing<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): readonly { readonly key: string; readonly pair: Pair<T> }[] {
  const [earlier, later] = [Map.groupBy(before, keyOf), Map.groupBy(after, keyOf)]
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key) => {
    const gone = without(earlier.get(key) ?? [], later.get(key) ?? [])
    const come = without(later.get(key) ?? [], earlier.get(key) ?? [])
    return zip(gone, come).map((pair) => ({ key, pair }))
  })
}

function without<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  const texts = new Set(others.map(canonicalJson))
  return some.filter((one) => !texts.has(canonicalJson(one)))
}

function zip<T>(before: readonly T[], after: readonly T[]): readonly Pair<T>[] {
  const both = before.flatMap((one, at): readonly Pair<T>[] => [[one, after[at] ?? null]])
  return [...both, ...after.slice(before.length).map((one): Pair<T> => [null, one])]
}

/** The fields in which two records differ, those within fields by their path. A list is one field. */
export function fieldsOf(before: object, after: object, path = ''): readonly FieldChange[] {
  const [earlier, later] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((name): readonly FieldChange[] => {
    const [was, is] = [earlier.get(name) ?? null, later.get(name) ?? null]
    const field = path + name
    if (isRecord(was) && isRecord(is)) return fieldsOf(was, is, `${field}.`)
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ field, before: was, after: is }]
  })
}

/** Each year in which either side has a value: that of the first of its series which has one. */
export function yearPairs(
  before: readonly Series[],
  after: readonly Series[],
): readonly { readonly year: number; readonly pair: Pair<Datum> }[] {
  const years = new Set([...before, ...after].flatMap(yearsOf))
  return [...years]
    .toSorted((a, b) => a - b)
    .flatMap((year) => {
      const was = datumInFirst(before, year)
      const is = datumInFirst(after, year)
      return zip(was === null ? [] : [was], is === null ? [] : [is]).map((pair) => ({ year, pair }))
    })
}
