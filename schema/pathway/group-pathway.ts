import { tradeOffOf } from '../../domain/pathway/analysis/trade-off.ts'
import { pathwayKey } from '../../domain/pathway/identity.ts'
import { memberOf } from '../../domain/pathway/pathway.ts'
import { builder } from '../builder/builder.ts'
import { GroupPathwayRef, GroupRef, MemberPathwayRef, PathwayRef } from '../builder/refs.ts'
import { ofArea, sameArea } from '../cost/field-cost.ts'
import { CoverageRef } from '../figure/coverage.ts'
import { TradeOffRef } from './analysis/trade-off.ts'
import { budgetOf, interestArg, PathwayBudgetRef } from './budget/budget.ts'
import { TRADE_OFF_WEIGHT } from './cost.ts'
import { LeftOutMemberRef } from './left-out.ts'
import { PATHWAY_ID, storedPathway } from './node.ts'

builder.node(GroupPathwayRef, {
  description: 'A course of a group to a share of GDP: each member on its own pathway, summed in US dollars.',
  interfaces: () => [PathwayRef],
  id: { description: PATHWAY_ID, resolve: pathwayKey },
  loadOne: storedPathway((found) => (found.group ? found : null)),
  fields: (t) => ({
    area: t.field({
      type: GroupRef,
      description: 'Whose pathway it is.',
      cost: { below: sameArea },
      resolve: ({ group }) => group.group,
    }),
    members: t.field({
      type: [MemberPathwayRef],
      description: 'Its members, each on its own pathway.',
      cost: { size: ({ members }) => members, below: () => ({ members: 1 }) },
      resolve: (pathway) => pathway.group.members.map((member) => memberOf(pathway, member)),
    }),
    tradeOff: t.field({
      type: TradeOffRef,
      description:
        "What the extra is next to: figures of the group, worked out from its members'; an absence where they cover too little of it.",
      cost: { weight: ofArea(TRADE_OFF_WEIGHT) },
      resolve: (pathway) => tradeOffOf(pathway),
    }),
    budget: t.field({
      type: PathwayBudgetRef,
      description:
        'What it does to the budgets of its members, together: the extra borrowed, taken from the rest of the budget, and for each person.',
      args: interestArg,
      resolve: (pathway, { interestRatePercent }) => budgetOf(pathway, interestRatePercent),
    }),
    coverage: t.field({
      type: CoverageRef,
      description: 'How much of the group has a pathway. Below two thirds of its GDP there is none of the group.',
      resolve: ({ group }) => group.coverage,
    }),
    leftOut: t.field({
      type: [LeftOutMemberRef],
      description: 'Members that have no pathway.',
      cost: { size: ({ members }) => members },
      resolve: ({ group }) => group.leftOut,
    }),
  }),
})
