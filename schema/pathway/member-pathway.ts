import { longest } from '../../domain/dataset/lengths.ts'
import { sensitivityOf, VARIATIONS } from '../../domain/pathway/analysis/sensitivity.ts'
import { tradeOffOf } from '../../domain/pathway/analysis/trade-off.ts'
import { pathwayKey } from '../../domain/pathway/identity.ts'
import { builder } from '../builder/builder.ts'
import { DatumRef, MemberPathwayRef, MemberRef, PathwayRef, PledgeRef, PositionRef } from '../builder/refs.ts'
import { ONE_COUNTRY } from '../cost/field-cost.ts'
import { SensitivityRef } from './analysis/sensitivity.ts'
import { TradeOffRef } from './analysis/trade-off.ts'
import { budgetOf, interestArg, PathwayBudgetRef } from './budget/budget.ts'
import { PATHWAY_WEIGHT, TRADE_OFF_WEIGHT } from './cost.ts'
import { PATHWAY_ID, storedPathway } from './node.ts'
import { basisOf } from './pathway.ts'

builder.node(MemberPathwayRef, {
  extensions: ONE_COUNTRY,
  description: 'A course of a member to a share of GDP.',
  interfaces: () => [PathwayRef],
  id: { description: PATHWAY_ID, resolve: pathwayKey },
  loadOne: storedPathway((found) => (found.member ? found : null)),
  fields: (t) => ({
    area: t.field({ type: MemberRef, description: 'Whose pathway it is.', resolve: ({ member }) => member.member }),
    baseline: t.field({
      type: DatumRef,
      description: 'The published share of GDP that it starts from.',
      resolve: ({ member }) => member.baseline,
    }),
    tradeOff: t.field({
      type: TradeOffRef,
      description: 'What the extra is next to.',
      cost: { weight: TRADE_OFF_WEIGHT },
      resolve: (pathway) => tradeOffOf(pathway),
    }),
    budget: t.field({
      type: PathwayBudgetRef,
      description:
        'What it does to the budget: the extra borrowed, taken from the rest of the budget, and for each person.',
      args: interestArg,
      resolve: (pathway, { interestRatePercent }) => budgetOf(pathway, interestRatePercent),
    }),
    sensitivity: t.field({
      type: [SensitivityRef],
      description: 'What it hinges on.',
      cost: { weight: VARIATIONS.length * PATHWAY_WEIGHT, size: VARIATIONS.length },
      resolve: (pathway) => {
        const basis = basisOf(pathway)
        return sensitivityOf(pathway.dataset, pathway.member, pathway.spec).map((one) => ({ ...one, basis }))
      },
    }),
    pledges: t.field({
      type: [PledgeRef],
      description: 'The pledges that it runs through, where its shape is PLEDGED; else empty.',
      cost: { size: ({ dataset }) => longest(dataset.sizes.pledges) },
      resolve: ({ member }) => member.pledges,
    }),
    positions: t.field({
      type: [PositionRef],
      description:
        'The positions that it runs through, where its shape is PLEDGED: those that were in force on the day of the question. Else empty, also by version 1 of the model and in datasets of before positions were settled.',
      cost: { size: ({ dataset }) => longest(dataset.sizes.positions) },
      resolve: ({ member }) => member.followed?.positions ?? [],
    }),
    refusal: t.field({
      type: PositionRef,
      nullable: true,
      description:
        'The member’s refusal of the target, where its shape is PLEDGED and the course therefore ends elsewhere; else null.',
      resolve: ({ member }) => member.followed?.refusal ?? null,
    }),
  }),
})
