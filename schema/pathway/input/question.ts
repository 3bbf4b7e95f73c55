/** From the question of a pathway as callers write it to the domain's form of it, which is also the one that ids hold. */
import type { PathwayInput, ShapeInput } from '../../../domain/pathway/input/input.ts'
import { mostYearsOf } from '../../../domain/pathway/input/span.ts'
import { builder } from '../../builder/builder.ts'
import { ofArea, type Priced } from '../../cost/field-cost.ts'
import { PATHWAY_WEIGHT } from '../cost.ts'
import { type AssumptionInput, PathwayInputType } from './input.ts'
import { pathwayFieldName, refusedAs } from './refusal.ts'

type Given = typeof PathwayInputType.$inferInput
type Maybe<T> = T | null | undefined

interface GivenTarget {
  readonly sharePercent: number
  readonly year: number
  readonly startSharePercent?: Maybe<number>
}

const componentFrom = ({ sharePercent, year, startSharePercent }: GivenTarget) => ({
  target: sharePercent,
  by: year,
  start: startSharePercent,
})

function shapeFrom(shape: NonNullable<Given['shape']>): ShapeInput {
  if (shape.simple != null) return { [shape.simple]: true }
  return {
    power: shape.powerExponent,
    sCurve: shape.sCurveSteepness,
    fixedStep: shape.fixedStepPoints,
    cappedGrowth: shape.growthCapPercent,
    milestones: shape.milestones?.map(({ year, sharePercent }) => ({ year, share: sharePercent })),
  }
}

const assumptionFrom = (given: Maybe<typeof AssumptionInput.$inferInput>) =>
  given && { difference: given.differencePoints, absolute: given.ratePercent }

function domainInput({ target, startYear, shape, economy, whenAbove, discountRatePercent, asOf }: Given): PathwayInput {
  const { core, related } = target?.legs ?? {}
  return {
    core: core && componentFrom(core),
    related: related && componentFrom(related),
    total: target?.total && componentFrom(target.total),
    from: startYear,
    shape: shape && shapeFrom(shape),
    economy: economy && { growth: assumptionFrom(economy.growth), inflation: assumptionFrom(economy.inflation) },
    whenAbove,
    discountRate: discountRatePercent,
    asOf,
  }
}

/** Asks the domain for what a caller's input means there. */
export const pathwayInputFrom = <Answer>(input: Maybe<Given>, ask: (input: PathwayInput) => Answer): Answer =>
  refusedAs(pathwayFieldName, () => ask(domainInput(input ?? {})))

export const shapeInputFrom = (shape: Maybe<Given['shape']>): Maybe<ShapeInput> => shape && shapeFrom(shape)

export const economyInputFrom = (economy: Maybe<Given['economy']>): PathwayInput['economy'] =>
  domainInput({ economy }).economy

export const pathwayArgs = builder.args((t) => ({
  input: t.field({ type: PathwayInputType, description: 'Default: the commitment of The Hague.' }),
}))

export const pathwayCost = {
  weight: ofArea(PATHWAY_WEIGHT),
  below: ({ members, args, dataset }: Priced<{ readonly input?: Maybe<Given> }>) => ({
    members,
    years: mostYearsOf(dataset, domainInput(args.input ?? {})),
  }),
}
