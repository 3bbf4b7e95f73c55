/** The rows of the tracker from the figures themselves: what its page reads from the API, for its picture. */

import type { Member } from '../../../../domain/area/area.ts'
import { assessMembers } from '../../../../domain/assessment/assessment.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import type { Edition } from '../../../../domain/edition/edition.ts'
import { CodedError } from '../../../../domain/errors.ts'
import { isAbsence } from '../../../../domain/figure/absence.ts'
import type { Series } from '../../../../domain/figure/series.ts'
import { extraPerHead, totalsOf } from '../../../../domain/pathway/analysis/totals.ts'
import { type AmountCurrency, denominationOf, eurosPerDollar } from '../../../../domain/pathway/economy/denomination.ts'
import type { Money } from '../../../../domain/pathway/economy/money.ts'
import type { PathwayInput, ShapeInput } from '../../../../domain/pathway/input/input.ts'
import { type MembersPathway, memberPathwayFrom } from '../../../../domain/pathway/pathway.ts'
import { pathwayRealism } from '../../../../domain/pathway/realism/of-pathway.ts'
import { pathwayOutcome } from '../../../../domain/pathway/summary/summary.ts'
import { SHAPE_CHOICES } from '../../../../site/pathway/question.ts'
import type { TrackerTarget } from '../../../../site/tracker/question.ts'
import type { Extra, TrackerRow } from '../../../../site/tracker/rows.ts'

export interface AllyAgainstTarget {
  readonly row: TrackerRow
  /** The shares that it starts from; null without a figure. */
  readonly series: Series | null
  /** What its GDP comes from, and the rate of the euro of its start year; null without a pathway. */
  readonly economy: {
    readonly edition: Edition
    readonly startYear: number
    readonly dollarsPerEuro: number | null
  } | null
}

/** Each member of a day against a target, by name. @throws CodedError where the question cannot be asked */
export function alliesAgainst(
  dataset: Dataset,
  asked: TrackerTarget,
  asOf: string | null,
  currency: AmountCurrency,
): readonly AllyAgainstTarget[] {
  const input = domainInput(asked, asOf)
  return assessMembers(dataset, { share: asked.share, year: asked.year }, asOf).map((assessment) => {
    const { area, now, grade, gap, needed, pledge } = assessment
    if (area.kind !== 'member') throw new CodedError('INTERNAL', 'A group among the members.')
    const pathway = memberPathwayFrom(dataset, area, input)
    const costs = isAbsence(pathway) ? null : costsOf(pathway, currency)
    return {
      series: isAbsence(now) ? null : now.series,
      economy: costs?.economy ?? null,
      row: {
        code: area.code,
        name: area.name,
        share: isAbsence(now) ? null : now.value,
        status: isAbsence(now) ? null : now.status.toUpperCase(),
        year: isAbsence(now) ? null : now.year,
        missing: isAbsence(now) ? now.explanation : null,
        gap,
        needed,
        percentile: costs?.percentile ?? null,
        final: costs?.final ?? null,
        total: costs?.total ?? null,
        fallsShort: costs?.fallsShort ?? false,
        pledge: pledge?.share == null ? null : { share: pledge.share, year: pledge.by, statement: pledge.statement },
        grade,
        explanation: '',
      },
    }
  })
}

function costsOf(pathway: MembersPathway, currency: AmountCurrency) {
  const { member, years } = pathway
  const [start] = years
  const denomination = denominationOf(pathway, currency)
  const rate = eurosPerDollar(pathway)
  const inCurrency = (amount: Money | null) =>
    amount === null || isAbsence(denomination) ? null : denomination.of(amount)
  const extraOf = (amount: Money, perHead: Money | null): Extra => {
    const billions = inCurrency(amount)
    return {
      amount: billions === null || isAbsence(denomination) ? null : { billions, currency: denomination.code },
      perHead: inCurrency(perHead),
      billionsUsd: amount.dollarsReal,
      perHeadUsd: perHead?.dollarsReal ?? null,
    }
  }
  const last = years.at(-1) ?? start
  const totals = totalsOf(years, 0)
  const judged = pathwayRealism(pathway).find((one) => !isAbsence(one) && one.measure === 'points')
  return {
    economy: {
      edition: member.economy.edition,
      startYear: start.year,
      dollarsPerEuro: rate === null ? null : 1 / rate,
    },
    final: extraOf(last.extra, extraPerHead(last)),
    total: extraOf(totals.extra, totals.extraPerHead),
    fallsShort: pathwayOutcome(pathway) === 'FALLS_SHORT',
    percentile: judged && !isAbsence(judged) ? judged.percentile : null,
  }
}

function domainInput({ share, year, shape, growth }: TrackerTarget, asOf: string | null): PathwayInput {
  return {
    core: { target: share, by: year },
    related: null,
    shape: shapeOf(shape),
    ...(growth !== 0 && { economy: { growth: { difference: growth } } }),
    asOf,
  }
}

/** Of a name in addresses, what the domain calls its shape. */
function shapeOf(name: TrackerTarget['shape']): ShapeInput {
  const [, , input] = SHAPE_CHOICES.find(([key]) => key === name) ?? SHAPE_CHOICES[0]
  if ('powerExponent' in input) return { power: input.powerExponent }
  if ('sCurveSteepness' in input) return { sCurve: input.sCurveSteepness }
  return { [FLAGS[input.simple]]: true }
}

const FLAGS = {
  LINEAR: 'linear',
  GEOMETRIC: 'geometric',
  REAL_GROWTH: 'realGrowth',
  STEP: 'step',
  TREND: 'trend',
  HOLD: 'hold',
} as const

export const codesOf = (members: readonly Member[]): ReadonlySet<string> => new Set(members.map(({ code }) => code))
