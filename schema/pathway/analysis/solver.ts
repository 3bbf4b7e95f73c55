import type { InputShapeFromFields } from '@pothos/core'
import type { Member } from '../../../domain/area/area.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Absence } from '../../../domain/figure/absence.ts'
import { affordableTarget, arrivalAt, realGrowthNeeded, solverOf } from '../../../domain/pathway/analysis/solvers.ts'
import { economyFrom } from '../../../domain/pathway/economy/economy-input.ts'
import * as bounds from '../../../domain/pathway/input/bounds.ts'
import { asOfFrom } from '../../../domain/pathway/input/input.ts'
import { shapeFrom } from '../../../domain/pathway/input/shape-input.ts'
import type { PathwayStart } from '../../../domain/pathway/member-pathway.ts'
import { builder } from '../../builder/builder.ts'
import { DatumRef } from '../../builder/refs.ts'
import { SOLVER_WEIGHT } from '../cost.ts'
import { EconomyInput, PathwayShapeInput, range } from '../input/input.ts'
import { economyInputFrom, shapeInputFrom } from '../input/question.ts'
import { pathwayFieldName, refusedAs } from '../input/refusal.ts'
import { ArrivalRef } from './arrival.ts'

/** By what the domain calls a field of these questions: what callers know it as. */
const NAMES: Readonly<Record<string, string>> = {
  target: 'sharePercent',
  by: 'year',
  extra: 'extraPercent',
  realGrowthCap: 'realGrowthCapPercent',
}

const nameOf = (field: string): string => NAMES[field] ?? pathwayFieldName(field)

export const PathwaySolverRef = builder.objectRef<PathwayStart>('PathwaySolver').implement({
  description: 'A pathway asked backwards: what a target takes, or what a budget allows.',
  fields: (t) => ({
    baseline: t.expose('baseline', { type: DatumRef, description: 'The published share of GDP that it starts from.' }),
    arrival: t.field({
      type: ArrivalRef,
      description: 'When a share is reached if real growth of spending is capped.',
      args: {
        sharePercent: t.arg.float({ required: true, description: `The share: ${range(bounds.SHARE)}.` }),
        realGrowthCapPercent: t.arg.float({ required: true, description: `The cap: ${range(bounds.CAP)}.` }),
      },
      cost: { weight: SOLVER_WEIGHT },
      resolve: (start, { sharePercent, realGrowthCapPercent }) =>
        refusedAs(nameOf, () => arrivalAt(start, sharePercent, realGrowthCapPercent)),
    }),
    realGrowthNeededPercent: t.float({
      description: 'The constant real growth of spending that meets a share in a year, percent a year.',
      args: {
        sharePercent: t.arg.float({ required: true, description: `The share: ${range(bounds.SHARE)}.` }),
        year: t.arg.int({ required: true, description: `The year: ${range(bounds.TARGET_YEAR)}.` }),
      },
      cost: { weight: SOLVER_WEIGHT },
      resolve: (start, { sharePercent, year }) => refusedAs(nameOf, () => realGrowthNeeded(start, sharePercent, year)),
    }),
    affordableSharePercent: t.float({
      description:
        'The share that is affordable by a year, percent of GDP, when the years to it may on average cost that much extra a year.',
      args: {
        extraPercent: t.arg.float({
          required: true,
          description: `Extra over holding the start share: ${range(bounds.SHARE)}, a year.`,
        }),
        year: t.arg.int({ required: true, description: `The year: ${range(bounds.TARGET_YEAR)}.` }),
        shape: t.arg({
          type: PathwayShapeInput,
          description: 'LINEAR (default), STEP, `powerExponent` or `sCurveSteepness`.',
        }),
      },
      cost: { weight: SOLVER_WEIGHT },
      resolve: (start, { extraPercent, year, shape }) =>
        refusedAs(nameOf, () => {
          const course = shapeFrom(shapeInputFrom(shape))
          return affordableTarget(
            start,
            extraPercent,
            year,
            course.kind === 'trend' || course.kind === 'pledged' ? { kind: 'hold' } : course,
          )
        }),
    }),
  }),
})

export const solverArgs = builder.args((t) => ({
  startYear: t.int({
    description: `Start year: ${range(bounds.START_YEAR)}. Default: the newest that is not a projection.`,
  }),
  economy: t.field({ type: EconomyInput, description: "Default: the IMF's baseline." }),
  asOf: t.field({ type: 'Date', description: 'Start from the figures as they were known on this day.' }),
}))

export const solverFrom = (
  dataset: Dataset,
  member: Member,
  { startYear, economy, asOf }: InputShapeFromFields<typeof solverArgs>,
): PathwayStart | Absence =>
  refusedAs(pathwayFieldName, () =>
    solverOf(dataset, member, {
      startYear: startYear == null ? null : bounds.yearWithin('startYear', startYear, bounds.START_YEAR),
      economy: economyFrom(economyInputFrom(economy)),
      asOf: asOfFrom(asOf),
    }),
  )
