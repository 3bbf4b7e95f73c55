import { isRecord } from './record.ts'

/** Canonical JSON: the keys of every object sorted, no white space, so that equal values give equal text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, nested: unknown) =>
    isRecord(nested) ? Object.fromEntries(Object.entries(nested).toSorted(([a], [b]) => (a < b ? -1 : 1))) : nested,
  )
