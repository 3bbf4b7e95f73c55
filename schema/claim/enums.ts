/** The closed sets in which claims and their checks are described. */

import type { ClaimComparator, ClaimUnit, Quantity } from '../../domain/claim/claim.ts'
import type { ClaimVintage, UncheckableReason } from '../../domain/claim/claim-check.ts'
import type { ChangeCause } from '../../domain/claim/list/claims-list.ts'
import type { Verdict } from '../../domain/claim/verdict.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'

export const ClaimQuantityEnum = builder.enumType('ClaimQuantity', {
  description: 'What is claimed. Each has one computation: /docs/claims.',
  values: enumValues<Quantity>({
    SHARE_OF_GDP: 'Defence spending of `year` as a share of GDP.',
    PLANNED_SHARE_OF_GDP: 'The same as a plan, held against what was measured later.',
    MEAN_SHARE_OF_GDP: 'The plain mean of the members’ shares of GDP over the years from `sinceYear` to `year`.',
    SOCIAL_SHARE_OF_GDP:
      'Government spending on health and social protection, pensions among it, as a share of GDP, weighted by GDP.',
    PLANNED_RISE_OF_SHARE:
      'How many points of GDP the share rises from `sinceYear` to `year`, as a plan, held against what was measured later.',
    SPENDING: 'Defence spending of `year`.',
    PLANNED_SPENDING: 'The same as a plan, held against what was measured later.',
    SPENDING_AT_SHARE: 'What `sharePercent` percent of the GDP of `year` would be.',
    SPENDING_AT_SHARE_OVER_SPENDING: 'That, over what NATO spent in `sinceYear`.',
    COST_TO_SHARE:
      'What it costs a year to go from the share of `year`, or `fromSharePercent` where the words say it, to `sharePercent`.',
    POINTS_TO_SHARE: 'How many points of GDP the share of `sinceYear` is from `sharePercent`.',
    POINTS_A_YEAR_TO_SHARE: 'The same in equal steps, a year, until `year`.',
    AMOUNT_IN_POINTS_OF_GDP: '`amountBillions` billion as points of the GDP of `year`.',
    GDP: 'The GDP of `year`.',
    GDP_OVER_RUSSIA: 'The GDP of `year` over that of Russia, both in dollars.',
    INCREASE: 'Spending of `year` less that of `sinceYear`.',
    CUMULATIVE_INCREASE: 'What was spent above the level of `sinceYear` in all years after it, up to `year`.',
    CHANGE: 'Change of spending from `sinceYear` to `year`, in percent.',
    YEARS_OF_INCREASE: 'How many years in a row, up to `year`, spending grew in real terms.',
    MEMBERS_AT_SHARE:
      'How many members spent `sharePercent` percent of GDP or more in `year`, on the figure as it is printed with two decimals.',
    MEMBERS_BELOW_SHARE: 'How many members spent less.',
    FRACTION_AT_SHARE: 'Which part of the members spent that or more.',
    FRACTION_BELOW_SHARE: 'Which part of the members spent less.',
    RATIO_OF_MEMBERS_AT_SHARE: 'How many times as many members spent that or more in `year` as in `sinceYear`.',
    RANK_FROM_BOTTOM: 'The place among the members by share of GDP, 1 being the lowest.',
    EQUIPMENT_SHARE: 'Equipment as a share of defence spending.',
    MEAN_EQUIPMENT_SHARE: 'The plain mean of it over the members.',
    SHARE_OF_ALLIANCE_SPENDING: 'A part of what all of NATO spent.',
    SHARE_OF_ALLIANCE_GDP: 'A part of the GDP of all of NATO.',
    UNMEASURED: 'Something that no figure here measures: `measure` says what.',
  }),
})

export const ClaimUnitEnum = builder.enumType('ClaimUnit', {
  description: 'The unit of a claim and of what is computed for it.',
  values: enumValues<ClaimUnit>({
    PERCENT_OF_GDP: 'Percent of GDP.',
    POINTS_OF_GDP: 'Percentage points of GDP.',
    PERCENT: 'Percent.',
    FRACTION: 'A part of one: 0.67.',
    RATIO: 'So many times.',
    COUNT: 'A number of members.',
    RANK: 'A place.',
    YEARS: 'A number of years.',
    BILLION: 'Billion of `currency`.',
  }),
})

export const ClaimComparatorEnum = builder.enumType('ClaimComparator', {
  description: 'How the asserted value bounds the true one.',
  values: enumValues<ClaimComparator>({
    EQUAL: 'Equal, at the precision asserted.',
    ABOUT: 'Within one step of the precision.',
    LESS_THAN: 'Less, strictly; of a share of GDP, on the figure as it is printed with two decimals.',
    AT_MOST: 'This or less, at the precision asserted.',
    MORE_THAN: 'More, strictly; of a share of GDP, on the figure as it is printed with two decimals.',
    AT_LEAST: 'This or more, at the precision asserted.',
    NEARLY: 'This or up to 5% less, of a fraction in words up to a twelfth.',
    JUST_OVER: 'This or up to 5% more, of a fraction in words up to a twelfth.',
  }),
})

export const VerdictEnum = builder.enumType('ClaimVerdict', {
  description: 'What comes out when a claim is held against the figures.',
  values: enumValues<Verdict>({
    MATCHES: 'The figure is what was asserted, at the precision asserted.',
    CLOSE: 'The figure is within 5% of what was asserted.',
    DIFFERS: 'The figure is further off.',
    NOT_CHECKABLE: 'No figure decides it: `reason` says why.',
  }),
})

export const ClaimVintageEnum = builder.enumType('ClaimVintage', {
  description: 'Against which figures a claim is held.',
  values: enumValues<ClaimVintage>({
    AT_THE_TIME: 'Those of the editions published by the day of the statement.',
    LATEST: 'Those of the newest editions.',
  }),
})

export const ChangeCauseEnum = builder.enumType('ClaimChangeCause', {
  description: 'Why a verdict by the figures of the day is another than by the newest ones.',
  values: enumValues<ChangeCause>({
    OTHER_READING: 'It was read otherwise. No claim of the data that are served is.',
    MEASURED_SINCE: 'Another year stood in for one that had no figure yet, and now has.',
    NEWER_DEFINITION:
      'The newest figures are counted otherwise: by another definition, or as shares and real changes at the prices of another year. They may be revised as well.',
    REVISED_FIGURES: 'The figures were revised.',
  }),
})

export const UncheckableReasonEnum = builder.enumType('ClaimUncheckableReason', {
  description: 'Why a claim cannot be checked.',
  values: enumValues<UncheckableReason>({
    NOT_MEASURED: 'No table measures it.',
    SUBJECT_NOT_CARRIED: 'No edition here has figures of its subject.',
    OTHER_DEFINITION: 'It counts otherwise than any edition here.',
    NOT_STATED: 'The words leave open what cannot be read into them.',
    NOT_YET_MEASURED: 'It is about a year that no edition has measured yet.',
    UNDECIDED: 'Figures are missing that could decide.',
    NO_EDITION_YET: 'On that day no edition with such a figure was out.',
    NOT_IN_EDITION: 'The edition does not carry it.',
    NOT_IN_SOURCE: 'The source has no such figure.',
    NO_VALUE_IN_YEAR: 'The series has no value in that year.',
    NOT_AGGREGATED: 'It cannot be computed for a group of members.',
    UNKNOWN_MEMBER: 'No member has that code.',
    UNKNOWN_AREA: 'No area has that code.',
    NOT_CARRIED: 'A release that may have the figure was out, and is not carried here.',
    INSUFFICIENT_COVERAGE: 'Too few of the members have a figure: less than two thirds of their GDP.',
    NOT_COMPARABLE:
      'The figures of members are in units that do not compare: national currencies, prices of different years.',
  }),
})
