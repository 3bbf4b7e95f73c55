import { decodeSnapshot, encodeSnapshot, type SeriesRecord } from '../../domain/snapshot.ts'

/** One figure, and what it is corrected to. */
export interface Correction extends Pick<SeriesRecord, 'edition' | 'indicator' | 'area'> {
  readonly year: number
  readonly value: number
}

/** The bytes of a dataset in which one figure is another, as when its publisher corrects an edition. */
export function corrected(
  snapshot: Uint8Array<ArrayBuffer>,
  { edition, indicator, area, year, value }: Correction,
): Uint8Array<ArrayBuffer> {
  const { catalogue, values, statuses } = decodeSnapshot(snapshot.slice().buffer)
  let start = 0
  for (const one of catalogue.series) {
    if (one.edition === edition && one.indicator === indicator && one.area === area) {
      const mended = values.slice()
      mended[start + year - one.firstYear] = value
      return encodeSnapshot({ catalogue, values: mended, statuses })
    }
    start += one.length
  }
  throw new Error(`${edition} has no ${indicator} of ${area}.`)
}
