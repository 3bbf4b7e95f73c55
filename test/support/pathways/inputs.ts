/** Inputs of pathways that are within all bounds. */
import fc from 'fast-check'
import * as bounds from '../../../domain/pathway/input/bounds.ts'
import type { PathwayInput, ShapeInput } from '../../../domain/pathway/input/input.ts'

const double = ({ least, most }: bounds.Bounds) => fc.double({ min: least, max: most, noNaN: true })
const year = ({ least, most }: bounds.Bounds) => fc.integer({ min: least, max: most })
const component = fc.record({ target: double(bounds.SHARE), by: year(bounds.TARGET_YEAR) })
const related = fc.record({
  target: double(bounds.SHARE),
  by: year(bounds.TARGET_YEAR),
  start: fc.option(double(bounds.SHARE)),
})
const assumption = (absolute: bounds.Bounds) =>
  fc.oneof(fc.record({ difference: double(bounds.DIFFERENCE) }), fc.record({ absolute: double(absolute) }))

/** Of every kind but milestones, whose years hang on those of the target. */
export const someShape: fc.Arbitrary<ShapeInput> = fc.oneof(
  fc.constantFrom<ShapeInput>(
    { linear: true },
    { geometric: true },
    { realGrowth: true },
    { hold: true },
    { trend: true },
    { step: true },
    { pledged: true },
  ),
  fc.record({ power: double(bounds.EXPONENT) }),
  fc.record({ sCurve: double(bounds.STEEPNESS) }),
  fc.record({ fixedStep: double(bounds.STEP) }),
  fc.record({ cappedGrowth: double(bounds.CAP) }),
)
const someMilestones = fc
  .uniqueArray(fc.record({ year: year(bounds.TARGET_YEAR), share: double(bounds.SHARE) }), {
    minLength: 1,
    maxLength: 10,
    selector: (one) => one.year,
  })
  .map((some): ShapeInput => ({ milestones: some.toSorted((a, b) => a.year - b.year) }))

export const someInput: fc.Arbitrary<PathwayInput> = fc
  .record({
    legs: fc.oneof(
      fc.record({ total: component }),
      fc.record({ core: fc.option(component), related: fc.option(related) }),
    ),
    from: fc.option(fc.integer({ min: 2014, max: 2026 })),
    shape: fc.option(fc.oneof({ weight: 6, arbitrary: someShape }, { weight: 1, arbitrary: someMilestones })),
    economy: fc.option(
      fc.record({
        growth: fc.option(assumption(bounds.GROWTH)),
        inflation: fc.option(assumption(bounds.INFLATION)),
      }),
    ),
    whenAbove: fc.constantFrom(null, 'hold' as const, 'converge' as const),
    discountRate: fc.option(double(bounds.DISCOUNT)),
    asOf: fc.constantFrom(null, null, '2024-08-01', '2026-11-23', '0000-01-01', '9999-12-31'),
  })
  .map(({ legs, ...rest }): PathwayInput => ({ ...legs, ...rest }))
  .filter(isInOrder)

/** Milestones after the target are refused. */
function isInOrder({ core, total, shape }: PathwayInput): boolean {
  const target = total ?? core ?? { by: 2035 }
  return (shape?.milestones ?? []).every((milestone) => milestone.year < target.by)
}
