/** What the board of claims can be filtered by, as its address says it. */

import type { ParameterReader } from '../address/parameters.ts'
import type { ClaimsPageVariables } from '../generated/documents.ts'
import { VERDICTS, type Verdict, verdictWords } from '../parts/verdict.tsx'

type Filter = NonNullable<ClaimsPageVariables['filter']>
type Quantity = NonNullable<Filter['quantities']>[number]

const ANY = ['', 'any'] as const

export const VERDICT_CHOICES = [ANY, ...VERDICTS.map((verdict) => [verdict, verdictWords(verdict)] as const)] as const

export const CHANGED_CHOICES = [
  ANY,
  ['true', 'only those whose verdict changed'],
  ['false', 'only those it did not'],
] as const

/** What claims are about, in groups that readers think in. */
export const TOPIC_CHOICES = [
  ANY,
  ['share', 'a share of GDP', ['SHARE_OF_GDP', 'MEAN_SHARE_OF_GDP', 'PLANNED_SHARE_OF_GDP', 'SOCIAL_SHARE_OF_GDP']],
  [
    'count',
    'how many members, and ranks',
    [
      'MEMBERS_AT_SHARE',
      'MEMBERS_BELOW_SHARE',
      'FRACTION_AT_SHARE',
      'FRACTION_BELOW_SHARE',
      'RATIO_OF_MEMBERS_AT_SHARE',
      'RANK_FROM_BOTTOM',
    ],
  ],
  ['amount', 'an amount of money', ['SPENDING', 'PLANNED_SPENDING', 'GDP', 'GDP_OVER_RUSSIA']],
  ['change', 'a change', ['CHANGE', 'INCREASE', 'CUMULATIVE_INCREASE', 'YEARS_OF_INCREASE', 'PLANNED_RISE_OF_SHARE']],
  [
    'target',
    'what a target would take',
    [
      'SPENDING_AT_SHARE',
      'SPENDING_AT_SHARE_OVER_SPENDING',
      'COST_TO_SHARE',
      'POINTS_TO_SHARE',
      'POINTS_A_YEAR_TO_SHARE',
      'AMOUNT_IN_POINTS_OF_GDP',
    ],
  ],
  ['part', 'a part of the alliance', ['SHARE_OF_ALLIANCE_SPENDING', 'SHARE_OF_ALLIANCE_GDP']],
  ['equipment', 'equipment', ['EQUIPMENT_SHARE', 'MEAN_EQUIPMENT_SHARE']],
  ['unmeasured', 'what no edition here measures', ['UNMEASURED']],
] as const satisfies readonly (readonly [string, string, (readonly Quantity[])?])[]

export interface ClaimFilters {
  readonly words: string
  readonly about: string
  readonly topic: (typeof TOPIC_CHOICES)[number][0]
  readonly speaker: string
  readonly year: number | null
  readonly onTheDay: '' | Verdict
  readonly now: '' | Verdict
  readonly changed: (typeof CHANGED_CHOICES)[number][0]
}

export const readClaimFilters = (read: ParameterReader): ClaimFilters => ({
  words: read.text('words'),
  about: read.text('about'),
  topic: read.choice('topic', TOPIC_CHOICES),
  speaker: read.text('speaker'),
  year: read.integer('year', 1949, 2100),
  onTheDay: read.choice('onTheDay', VERDICT_CHOICES),
  now: read.choice('now', VERDICT_CHOICES),
  changed: read.choice('changed', CHANGED_CHOICES),
})

export function apiFilter({ words, about, topic, speaker, year, onTheDay, now, changed }: ClaimFilters): Filter {
  const quantities = TOPIC_CHOICES.find(([key]) => key === topic)?.[2]
  return {
    ...(words && { search: words }),
    ...(about && { subjects: [about] }),
    ...(quantities && { quantities: [...quantities] }),
    ...(speaker && { speakers: [speaker] }),
    ...(year !== null && { saidFrom: `${year}-01-01`, saidTo: `${year}-12-31` }),
    ...(onTheDay && { verdictsAtTheTime: [onTheDay] }),
    ...(now && { verdicts: [now] }),
    ...(changed && { changed: changed === 'true' }),
  }
}
