import type { Quantity } from '../claim.ts'
import type { Computation } from '../evidence/evidence.ts'
import { shareOfAllianceGdp, shareOfAllianceSpending } from './alliance.ts'
import { gdp, gdpOverRussia, spending } from './amount.ts'
import {
  amountInPointsOfGdp,
  costToShare,
  pointsAYearToShare,
  pointsToShare,
  spendingAtShare,
  spendingAtShareOverSpending,
} from './at-share.ts'
import { cumulativeIncrease, increase, percentChange, yearsOfIncrease } from './change.ts'
import { equipmentShare, meanEquipmentShare } from './equipment.ts'
import { meanShareOfGdp, socialShareOfGdp } from './group-mean.ts'
import {
  fractionAtShare,
  fractionBelowShare,
  membersAtShare,
  membersBelowShare,
  rankFromBottom,
  ratioOfMembersAtShare,
} from './members.ts'
import { riseOfShare, shareOfGdp } from './share.ts'

/** The computation of each quantity. A plan is checked against what was measured later. */
export const COMPUTATIONS: Readonly<Record<Quantity, Computation>> = {
  SHARE_OF_GDP: shareOfGdp,
  PLANNED_SHARE_OF_GDP: shareOfGdp,
  MEAN_SHARE_OF_GDP: meanShareOfGdp,
  SOCIAL_SHARE_OF_GDP: socialShareOfGdp,
  PLANNED_RISE_OF_SHARE: riseOfShare,
  SPENDING: spending,
  PLANNED_SPENDING: spending,
  SPENDING_AT_SHARE: spendingAtShare,
  SPENDING_AT_SHARE_OVER_SPENDING: spendingAtShareOverSpending,
  COST_TO_SHARE: costToShare,
  POINTS_TO_SHARE: pointsToShare,
  POINTS_A_YEAR_TO_SHARE: pointsAYearToShare,
  AMOUNT_IN_POINTS_OF_GDP: amountInPointsOfGdp,
  GDP: gdp,
  GDP_OVER_RUSSIA: gdpOverRussia,
  INCREASE: increase,
  CUMULATIVE_INCREASE: cumulativeIncrease,
  CHANGE: percentChange,
  YEARS_OF_INCREASE: yearsOfIncrease,
  MEMBERS_AT_SHARE: membersAtShare,
  MEMBERS_BELOW_SHARE: membersBelowShare,
  FRACTION_AT_SHARE: fractionAtShare,
  FRACTION_BELOW_SHARE: fractionBelowShare,
  RATIO_OF_MEMBERS_AT_SHARE: ratioOfMembersAtShare,
  RANK_FROM_BOTTOM: rankFromBottom,
  EQUIPMENT_SHARE: equipmentShare,
  MEAN_EQUIPMENT_SHARE: meanEquipmentShare,
  SHARE_OF_ALLIANCE_SPENDING: shareOfAllianceSpending,
  SHARE_OF_ALLIANCE_GDP: shareOfAllianceGdp,
  UNMEASURED: () => [],
}
