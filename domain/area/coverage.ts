/**
 * How much of a group a figure speaks for. One rule for counts, ranks, aggregates and pathways of groups: whoever is missing is named,
 * and below two thirds of the weight there is no figure.
 */

import { counted } from '../../formats/count.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { LATEST, visibleEditions, wholeFirst } from '../edition/vintage.ts'
import { type Absence, absence, isAbsence, present } from '../figure/absence.ts'
import { datumIn } from '../figure/series.ts'
import { onceFor } from '../lazy.ts'
import type { Member } from './area.ts'
import type { Coverage } from './composition.ts'

/** The least part of the weight that must have a figure. */
export const LEAST_COVERAGE = 2 / 3

export function coverageOf(
  dataset: Dataset,
  members: readonly Member[],
  hasFigure: (member: Member) => boolean,
): Coverage {
  const withFigure = members.filter(hasFigure)
  const withoutFigure = members.filter((member) => !hasFigure(member))
  const gdp = gdpOf(dataset)
  const weightedBy = members.every(({ code }) => gdp.has(code)) ? 'GDP' : 'MEMBERS'
  const weightOf = (some: readonly Member[]) =>
    weightedBy === 'MEMBERS' ? some.length : some.reduce((sum, { code }) => sum + (gdp.get(code) ?? 0), 0)
  const whole = weightOf(members)
  const weight = whole === 0 ? 0 : withoutFigure.length === 0 ? 1 : weightOf(withFigure) / whole
  return { withFigure, withoutFigure, weight, weightedBy }
}

/** What is found for each of some members, who has nothing and why, and how much of them that is. */
export function ofMembers<Found extends object>(
  dataset: Dataset,
  members: readonly Member[],
  find: (member: Member) => Found | Absence,
) {
  const results = members.map((member) => ({ member, found: find(member) }))
  const absent = results.flatMap(({ member, found }) => (isAbsence(found) ? [{ member, absence: found }] : []))
  const without = new Set(absent.map(({ member }) => member))
  const coverage = coverageOf(dataset, members, (member) => !without.has(member))
  return { found: present(results.map(({ found }) => found)), absent, coverage }
}

export const isCovered = ({ withFigure, weight }: Coverage): boolean =>
  withFigure.length > 0 && weight >= LEAST_COVERAGE

/** Why there is no figure for a group; null where enough of it has one. */
export const uncovered = (coverage: Coverage, what: string): Absence | null =>
  isCovered(coverage)
    ? null
    : absence(
        'INSUFFICIENT_COVERAGE',
        `${what} is not computed from ${describeCoverage(coverage)}. It takes two thirds of ${WEIGHTS[coverage.weightedBy]}.`,
      )

/** A warning where somebody is missing; none where all have a figure. */
export const coverageWarning = (coverage: Coverage): readonly string[] =>
  coverage.withoutFigure.length === 0 ? [] : [`From ${describeCoverage(coverage)}.`]

const WEIGHTS: Readonly<Record<Coverage['weightedBy'], string>> = { GDP: 'the GDP', MEMBERS: 'the members' }

const PERCENT = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })

/** "30 of 32 members, with 99.8% of the GDP; no figure for Iceland, Sweden" */
export function describeCoverage({ withFigure, withoutFigure, weight, weightedBy }: Coverage): string {
  const all = withFigure.length + withoutFigure.length
  if (withFigure.length === 0) return `none of ${counted(all, 'member', 'members')}`
  const part = weightedBy === 'GDP' && weight < 1 ? `, with ${percentBelowAll(weight)}% of the GDP` : ''
  return `${withFigure.length} of ${counted(all, 'member', 'members')}${part}${describeMissing(withFigure, withoutFigure)}`
}

/** Never "100%" of a part. */
const percentBelowAll = (weight: number): string => (weight > 0.9995 ? 'more than 99.9' : PERCENT.format(100 * weight))

/** Names the fewer: who is missing, or who alone has a figure. */
function describeMissing(withFigure: readonly Member[], withoutFigure: readonly Member[]): string {
  if (withoutFigure.length === 0) return ''
  if (withFigure.length > 0 && withFigure.length < withoutFigure.length)
    return `; figures only for ${namesOf(withFigure)}`
  return `; no figure for ${namesOf(withoutFigure)}`
}

const namesOf = (members: readonly Member[]): string => members.map(({ name }) => name).join(', ')

/** GDP by code: of the year before the newest outlook was published, in its dollars. */
const gdpOf = onceFor((dataset: Dataset): ReadonlyMap<string, number> => {
  const indicator = dataset.indicators.get('GDP_USD')
  const visible = indicator === undefined ? [] : visibleEditions(dataset, indicator, null, LATEST)
  const edition = isAbsence(visible) ? undefined : wholeFirst(visible, 'GDP_USD')[0]
  if (edition === undefined) return new Map()
  const year = Number(edition.publishedOn.slice(0, 4)) - 1
  return new Map(
    dataset.members.flatMap((member) => {
      const series = dataset.seriesOf(edition, 'GDP_USD', member)
      const datum = series === null ? null : datumIn(series, year)
      return datum === null ? [] : [[member.code, datum.value] as const]
    }),
  )
})
