import type { SeriesRecord } from '../../../domain/dataset/series-table.ts'
import { decodeSnapshot, encodeSnapshot } from '../../../domain/dataset/snapshot.ts'
import { recordsOf } from './series-records.ts'

/** One figure, and what it is corrected to. */
interface Correction extends Pick<SeriesRecord, 'edition' | 'indicator' | 'area'> {
  readonly year: number
  readonly value: number
}

/** The bytes of a dataset in which one figure is another, as when its publisher corrects an edition. */
export function corrected(
  snapshot: Uint8Array<ArrayBuffer>,
  { edition, indicator, area, year, value }: Correction,
): Uint8Array<ArrayBuffer> {
  const { values, ...rest } = decodeSnapshot(snapshot.slice().buffer)
  let start = 0
  for (const one of recordsOf(rest.series)) {
    if (one.edition === edition && one.indicator === indicator && one.area === area) {
      const mended = values.slice()
      mended[start + year - one.firstYear] = value
      return encodeSnapshot({ ...rest, values: mended })
    }
    start += one.length
  }
  throw new Error(`${edition} has no ${indicator} of ${area}.`)
}
