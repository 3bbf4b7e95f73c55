import * as bounds from '../../domain/pathway/bounds.ts'
import { economyFrom } from '../../domain/pathway/economy-input.ts'
import { asOfFrom } from '../../domain/pathway/input.ts'
import type { PathwayStart } from '../../domain/pathway/member-pathway.ts'
import { shapeFrom } from '../../domain/pathway/shape-input.ts'
import { affordableTarget, arrivalAt, realGrowthNeeded, solverOf } from '../../domain/pathway/solvers.ts'
import { builder } from '../builder.ts'
import { orNull } from '../figure-args.ts'
import { DatumRef, MemberRef } from '../refs.ts'
import { ArrivalRef } from './arrival.ts'
import { PATHWAY_WEIGHT, SOLVER_WEIGHT } from './cost.ts'
import { EconomyInput, PathwayShapeInput, range } from './input.ts'

const SolverRef = builder.objectRef<PathwayStart>('Solver').implement({
  description: 'A pathway asked backwards: what a target takes, or what a budget allows.',
  fields: (t) => ({
    baseline: t.expose('baseline', { type: DatumRef, description: 'The published share of GDP that it starts from.' }),
    arrival: t.field({
      type: ArrivalRef,
      description: 'When a share is reached if real growth of spending is capped.',
      args: {
        target: t.arg.float({ required: true, description: `The share: ${range(bounds.SHARE)}.` }),
        realGrowthCap: t.arg.float({ required: true, description: `The cap: ${range(bounds.CAP)}.` }),
      },
      cost: { weight: SOLVER_WEIGHT },
      resolve: (start, { target, realGrowthCap }) => arrivalAt(start, target, realGrowthCap),
    }),
    realGrowthNeeded: t.float({
      description: 'The constant real growth of spending that meets a share in a year, percent a year.',
      args: {
        target: t.arg.float({ required: true, description: `The share: ${range(bounds.SHARE)}.` }),
        by: t.arg.int({ required: true, description: `The year: ${range(bounds.TARGET_YEAR)}.` }),
      },
      cost: { weight: SOLVER_WEIGHT },
      resolve: (start, { target, by }) => realGrowthNeeded(start, target, by),
    }),
    affordableTarget: t.float({
      description:
        'The share that is affordable by a year, when the years to it may on average cost that much extra a year.',
      args: {
        extra: t.arg.float({
          required: true,
          description: `Extra over holding the start share: ${range(bounds.SHARE)}, a year.`,
        }),
        by: t.arg.int({ required: true, description: `The year: ${range(bounds.TARGET_YEAR)}.` }),
        shape: t.arg({ type: PathwayShapeInput, description: 'linear (default), power, sCurve or step.' }),
      },
      cost: { weight: SOLVER_WEIGHT },
      resolve: (start, { extra, by, shape }) => {
        const course = shapeFrom(shape)
        return affordableTarget(
          start,
          extra,
          by,
          course.kind === 'trend' || course.kind === 'pledged' ? { kind: 'hold' } : course,
        )
      },
    }),
  }),
})

builder.objectField(MemberRef, 'solver', (t) =>
  t.field({
    type: SolverRef,
    nullable: true,
    description: 'A pathway asked backwards. Null where there is no figure to start from.',
    cost: { weight: PATHWAY_WEIGHT },
    args: {
      from: t.arg.int({
        description: `Start year: ${range(bounds.START_YEAR)}. Default: the newest that is not a projection.`,
      }),
      economy: t.arg({ type: EconomyInput, description: "Default: the IMF's baseline." }),
      asOf: t.arg({ type: 'Date', description: 'Start from the figures as they were known on this day.' }),
    },
    resolve: (member, { from, economy, asOf }, context, info) => {
      const startYear = from == null ? null : bounds.yearWithin('from', from, bounds.START_YEAR)
      const spec = { startYear, economy: economyFrom(economy), asOf: asOfFrom(asOf) }
      return orNull(solverOf(context.dataset, member, spec), context, info)
    },
  }),
)
