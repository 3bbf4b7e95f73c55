import { isRecord } from './record.ts'

/** JSON whose text depends on nothing but the value: the keys of every object in order, no white space. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, held: unknown) =>
    isRecord(held) ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1))) : held,
  )
