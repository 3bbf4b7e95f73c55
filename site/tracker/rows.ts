/** The rows of the tracker: each ally against one target. Pages make them from answers of the API, pictures from the figures themselves. */
import type { TrackerCost, TrackerStanding } from '../generated/documents.ts'
import type { ApiAmount } from '../money.ts'
import type { TargetAnswer } from './answer.ts'
import type { Grade } from './grades.ts'

/** More than holding the share: in one year, or in all. */
export interface Extra {
  /** In the currency that was asked for; null for a group in national currency. */
  readonly amount: ApiAmount
  readonly perHead: number | null
  /** In US dollars: by these it is ordered where currencies differ. */
  readonly billionsUsd: number
  readonly perHeadUsd: number | null
}

export interface TrackerRow {
  readonly code: string
  readonly name: string
  /** Percent of GDP; null without a figure. */
  readonly share: number | null
  /** ACTUAL, ESTIMATE or PROJECTION; null without a figure. */
  readonly status: string | null
  readonly year: number | null
  /** Why there is no figure; null where there is one. */
  readonly missing: string | null
  /** Points of GDP; 0 where it is met. */
  readonly gap: number | null
  /** Points of GDP a year, in equal steps. */
  readonly needed: number | null
  /** Of the pace of the course, among stretches of its length in which shares rose; null where it does not rise. */
  readonly percentile: number | null
  readonly final: Extra | null
  readonly total: Extra | null
  /** Whether the course stays below the target, as a share that is held does. */
  readonly fallsShort: boolean
  readonly pledge: { readonly share: number; readonly year: number | null; readonly statement: string | null } | null
  readonly grade: Grade
  readonly explanation: string
}

type Named = Pick<TrackerRow, 'code' | 'name'>

function rowOf({ code, name }: Named, standing: TrackerStanding, cost: TrackerCost | null): TrackerRow {
  const { current, gapPoints, neededPointsAYear, pledge, grade, explanation } = standing
  const figure = 'value' in current ? current : null
  const judged = cost?.realism.find(({ measure }) => measure === 'POINTS_OF_GDP_A_YEAR')
  return {
    code,
    name,
    share: figure?.value ?? null,
    status: figure?.status ?? null,
    year: figure?.year ?? null,
    missing: 'explanation' in current ? current.explanation : null,
    gap: gapPoints,
    needed: neededPointsAYear,
    percentile: judged?.percentile ?? null,
    final: cost && extraOf(cost.finalYear),
    total: cost && extraOf(cost.totals),
    fallsShort: cost?.outcome === 'FALLS_SHORT',
    pledge:
      pledge?.sharePercent == null
        ? null
        : { share: pledge.sharePercent, year: pledge.targetYear, statement: pledge.statementSlug },
    grade,
    explanation,
  }
}

const extraOf = ({ extra, extraPerHead, extraPerHeadUsd }: TrackerCost['totals']): Extra => ({
  amount: extra.money,
  perHead: extraPerHead,
  billionsUsd: extra.usd.billions,
  perHeadUsd: extraPerHeadUsd,
})

/** A row for each member, by name. */
export const trackerRows = ({ members }: Pick<TargetAnswer, 'members'>): readonly TrackerRow[] =>
  members.map((one) => rowOf(one.area, one, 'pathway' in one.area ? one.area.pathway : null))

export const groupRow = ({ group }: Pick<TargetAnswer, 'group'>): TrackerRow =>
  rowOf(group, group.assessment, group.pathway)
