import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { allSeries, indicatorOf } from '../../../domain/dataset/dataset.ts'
import { openDataset } from '../../../domain/dataset/open-dataset.ts'
import { tableOfSeries } from '../../../domain/dataset/series-table.ts'
import { decodeSnapshot, encodeSnapshot } from '../../../domain/dataset/snapshot.ts'
import { LATEST } from '../../../domain/edition/vintage.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { findDatum } from '../../../domain/figure/figure.ts'
import { bytes, dataset } from '../../support/data/dataset.ts'
import { inFormat2 } from '../../support/data/format-2.ts'
import { recordsOf } from '../../support/data/series-records.ts'

const snapshot = () => decodeSnapshot(bytes.slice().buffer)

describe('a snapshot', () => {
  it('decodes to what was encoded, bit for bit', () => {
    expect(Buffer.compare(Buffer.from(encodeSnapshot(snapshot())), Buffer.from(bytes))).toBe(0)
  })

  it('cut anywhere is refused, never read as something else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(() => decodeSnapshot(bytes.slice(0, length).buffer)).toThrow()
      }),
    )
  })

  it('of the format of before November 2026 holds the same: permalinks name datasets that are stored in it', () => {
    const before = openDataset(dataset.version, decodeSnapshot(inFormat2(snapshot()).buffer))
    expect(allSeries(before)).toEqual(allSeries(dataset))
    expect(before.editions).toEqual(dataset.editions)
    expect(before.sizes).toEqual(dataset.sizes)
  })

  it('of another format is refused', () => {
    const other = bytes.slice()
    new DataView(other.buffer).setUint32(4, 4, true)
    expect(() => decodeSnapshot(other.buffer)).toThrow('The bytes are not a snapshot of format 2 or 3.')
  })

  it('with an indicator that the program does not know is refused before anything is asked', () => {
    const { catalogue, ...columns } = snapshot()
    const indicators = catalogue.indicators.map((one, at) => (at === 0 ? { ...one, code: 'MORALE' as never } : one))
    const newer = { catalogue: { ...catalogue, indicators }, ...columns }
    expect(() => openDataset('', newer)).toThrow('an indicator that this program does not know: MORALE')
  })

  it('has no series with a number that would be cut off', () => {
    const [first] = recordsOf(snapshot().series)
    if (!first) throw new Error('There are no series.')
    expect(() => tableOfSeries([{ ...first, length: 65_536 }])).toThrow('does not fit into 16 bits')
  })
})

describe('a dataset that is opened', () => {
  afterEach(() => vi.restoreAllMocks())

  it('opens the series of a question, and no others', () => {
    const columns = snapshot()
    const opened = vi.spyOn(columns.values, 'subarray')
    const cold = openDataset(dataset.version, columns)
    const area = cold.area('POL')
    if (!area) throw new Error('Poland is missing.')
    const ask = (code: 'DEFENCE_SHARE_OF_GDP' | 'GDP_USD') =>
      findDatum(cold, { area, indicator: indicatorOf(cold, code), vintage: LATEST }, 2024)
    expect(isAbsence(ask('DEFENCE_SHARE_OF_GDP'))).toBe(false)
    const afterOne = opened.mock.calls.length
    expect(afterOne).toBeLessThan(allSeries(dataset).length / 20)
    ask('DEFENCE_SHARE_OF_GDP')
    expect(opened).toHaveBeenCalledTimes(afterOne)
    ask('GDP_USD')
    expect(opened.mock.calls.length).toBeGreaterThan(afterOne)
  })

  it('knows how much each block holds before it is opened', () => {
    for (const { count, figures, longest, series } of dataset.blocks) {
      const lengths = series().map(({ values }) => values.length)
      expect({ count, longest, figures }).toEqual({
        count: lengths.length,
        longest: Math.max(...lengths),
        figures: lengths.reduce((sum, length) => sum + length, 0),
      })
    }
  })

  it('counts its figures without opening them', () => {
    const cold = openDataset(dataset.version, snapshot())
    const values = allSeries(dataset).flatMap((series) => [...series.values])
    expect(cold.figures()).toBe(values.filter((value) => !Number.isNaN(value)).length)
  })
})
