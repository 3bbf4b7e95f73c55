import { borrowedOf, interestFrom } from '../../../domain/pathway/budget/borrowed.ts'
import { perWorkerOf } from '../../../domain/pathway/budget/per-worker.ts'
import { reallocatedOf } from '../../../domain/pathway/budget/reallocated.ts'
import * as bounds from '../../../domain/pathway/input/bounds.ts'
import type { Pathway } from '../../../domain/pathway/pathway.ts'
import { builder } from '../../builder/builder.ts'
import { ofArea } from '../../cost/field-cost.ts'
import { orNull } from '../../figure/figure-args.ts'
import { BUDGET_WEIGHT } from '../cost.ts'
import { BorrowedRef } from './borrowed.ts'
import { PerWorkerRef } from './per-worker.ts'
import { ReallocatedRef } from './reallocated.ts'

/** A pathway, and the rate of interest that is assumed; null: the effective rate of each member. */
interface Budget {
  readonly pathway: Pathway
  readonly interestRatePercent: number | null
}

/** @throws InputError when the rate is out of its bounds */
export const budgetOf = (pathway: Pathway, ratePercent: number | null | undefined): Budget => ({
  pathway,
  interestRatePercent: interestFrom(ratePercent ?? null),
})

const { least, most } = bounds.INTEREST

export const interestArg = builder.args((t) => ({
  interestRatePercent: t.float({
    description: `Interest on all debt, percent a year, ${least} to ${most}, also of each member of a group. Default: the effective rate of each, which is net interest of the start year over the debt at the end of the year before.`,
  }),
}))

const COST = { weight: ofArea(BUDGET_WEIGHT) }

export const PathwayBudgetRef = builder.objectRef<Budget>('PathwayBudget').implement({
  description:
    'What a pathway does to the budget, by how its extra is paid for. The extra for each inhabitant is in `years { extraPerHeadUsd }`.',
  fields: (t) => ({
    borrowed: t.field({
      type: BorrowedRef,
      nullable: true,
      description:
        'The extra financed by borrowing. Null, with the reason in `extensions.absences`, where debt or primary balance is not carried, where net interest is negative and no rate is given, and for a group where too little of it is covered.',
      cost: COST,
      resolve: ({ pathway, interestRatePercent }, _args, context, info) =>
        orNull(borrowedOf(pathway, interestRatePercent), context, info),
    }),
    reallocated: t.field({
      type: ReallocatedRef,
      nullable: true,
      description:
        'The extra financed by the rest of the budget. Null, with the reason, where expenditure is not carried, and for a group where too little of it is covered.',
      cost: COST,
      resolve: ({ pathway }, _args, context, info) => orNull(reallocatedOf(pathway), context, info),
    }),
    perWorker: t.field({
      type: PerWorkerRef,
      nullable: true,
      description:
        'The extra for each person in employment. Null, with the reason, where employment is not carried, as of eight members, and for a group where too little of it is covered.',
      cost: COST,
      resolve: ({ pathway }, _args, context, info) => orNull(perWorkerOf(pathway), context, info),
    }),
  }),
})
