import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutComputedNoise, withoutNoise } from '../../../domain/figure/noise.ts'
import { figuresTable } from '../../../src/http/downloads/tables/figures.ts'
import { dataset } from '../../support/data/dataset.ts'

describe('noise', () => {
  it.each([
    [123.25999999999999, 123.26],
    [503367.9999999979, 503368],
    [2161482.9999999935, 2161483],
    [0.1 + 0.2, 0.3],
    [-1.1400000000000001, -1.14],
    [1.23e-9, 1.23e-9],
  ])('%s is %s', (noisy, clean) => expect(withoutNoise(noisy)).toBe(clean))

  it.each([389.1652186001, 245412.4093002132, 15112.49351996, 15089.3948000351, 599.6769277999])(
    'is not what %s ends with',
    (value) => expect(withoutNoise(value)).toBe(value),
  )

  it('is taken from no decimal of ten digits or fewer, however it was reckoned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 9 }), (digits, decimals) => {
        const value = Number(`${digits}e-${decimals}`)
        expect(withoutNoise(value)).toBe(value)
        expect(withoutNoise(value * 3 - value - value)).toBe(value)
      }),
    )
  })

  it('changes no value by more than one part in a hundred billion', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 1e-300, max: 1e300 }), (value) => {
        expect(Math.abs(withoutNoise(value) / value - 1)).toBeLessThan(1e-11)
      }),
    )
  })

  it.each([
    [12.904999999999973, 12.905],
    [1482.905 - 1482.895, 0.01],
    [123.25999999999999, 123.26],
    [503367.9999999979, 503368],
    [-1e-15, 0],
    [2.5807091333360166, 2.5807091333360166],
    [98.70649999123412, 98.70649999123412],
  ])('of a computation, %s leaves as %s', (noisy, clean) => expect(withoutComputedNoise(noisy)).toBe(clean))

  it('of a computation is taken off by no more than 1e-12, of the value or of one, and once for all', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => {
        const clean = withoutComputedNoise(value)
        expect(Math.abs(clean - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)))
        expect(withoutComputedNoise(clean)).toBe(clean)
      }),
    )
  })

  it('of sums and differences of figures with few decimals is taken off wholly', () => {
    const figure = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 4 }))
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 6 }), (figures) => {
        const sum = figures.reduce((total, [digits, decimals]) => total + digits / 10 ** decimals, 0)
        const exact = figures.reduce((total, [digits, decimals]) => total + digits * 10 ** (4 - decimals), 0) / 1e4
        expect(withoutComputedNoise(sum)).toBe(exact)
      }),
    )
  })

  it('is in no file of figures', () => {
    for (const edition of dataset.editions) {
      const csv = new TextDecoder().decode(figuresTable(dataset, edition).csv)
      expect(csv.match(/,-?\d+\.\d*?(9{6}|0{6})\d*,/g)).toBeNull()
    }
  })
})
