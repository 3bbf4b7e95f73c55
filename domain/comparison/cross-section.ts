/** One indicator of all members of a group in one year: the figures, who has none and why, and how much of the group that is. */

import { type Group, type Member, membersIn } from '../area/area.ts'
import type { Coverage } from '../area/composition.ts'
import { coverageWarning, isCovered, ofMembers, uncovered } from '../area/coverage.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { type Absence, absence, isAbsence, present } from '../figure/absence.ts'
import { findDatum, type SeriesQuery } from '../figure/figure.ts'
import type { Indicator } from '../figure/indicator.ts'
import { meets, printed, type ThresholdComparator } from '../figure/printed.ts'
import type { Datum } from '../figure/series.ts'
import { named, warningsOfDatum } from '../figure/warnings.ts'

/** @param area the group, of whose members the figures are */
type CrossSectionQuery = Omit<SeriesQuery, 'area' | 'aggregate'> & { readonly group: Group }

export interface CrossSection {
  readonly group: Group
  readonly indicator: Indicator
  readonly year: number
  /** Highest first; of the same value, by the member's name. */
  readonly data: readonly Datum[]
  readonly absent: readonly { readonly member: Member; readonly absence: Absence }[]
  readonly coverage: Coverage
}

/**
 * @param year null: the newest with a figure that is not a projection, of enough of the group where there is such a year
 * @returns an absence where nobody has a figure, or where figures are in different units
 */
export function crossSectionOf(
  dataset: Dataset,
  query: CrossSectionQuery,
  year: number | null,
): CrossSection | Absence {
  const years = year === null ? newestYears(dataset, query) : [year]
  if (isAbsence(years)) return years
  const sections = years.map((one) => sectionIn(dataset, query, one))
  const section = sections.find(({ coverage }) => isCovered(coverage)) ?? sections[0]
  return section === undefined ? noMembers(query.group) : (incomparable(section) ?? section)
}

const questionOf = ({ group: _, ...query }: CrossSectionQuery, area: Member): SeriesQuery => ({ ...query, area })

const noMembers = (group: Group): Absence => absence('NOT_IN_SOURCE', `${group.name} has no members.`)

/** The newest years of all members, newest first. */
function newestYears(dataset: Dataset, query: CrossSectionQuery): readonly number[] | Absence {
  const found = query.group.members.map((member) => findDatum(dataset, questionOf(query, member), null))
  const years = present(found).map(({ year }) => year)
  if (years.length === 0) return found.find(isAbsence) ?? noMembers(query.group)
  return [...new Set(years)].sort((a, b) => b - a)
}

function sectionIn(dataset: Dataset, query: CrossSectionQuery, year: number): CrossSection {
  const { group, indicator } = query
  const find = (member: Member) => findDatum(dataset, questionOf(query, member), year)
  const { found, ...rest } = ofMembers(dataset, membersIn(group, year), find)
  return { group, indicator, year, data: found.toSorted((a, b) => b.value - a.value), ...rest }
}

/** National currencies, prices of different years and indices with different base years do not compare. */
function incomparable({ data, indicator, group }: CrossSection): Absence | null {
  const units = new Set(data.map(({ series }) => series.unit))
  if (units.size <= 1 && !indicator.unit.startsWith('index')) return null
  return absence(
    'NOT_COMPARABLE',
    `“${indicator.name}” does not compare within ${group.name}: ${units.size > 1 ? `its units are ${[...units].join(', ')}` : 'the base years differ from country to country'}.`,
  )
}

/** Why the section is no basis for counts and ranks; null where it is. */
const tooFewFor = (section: CrossSection, what: string): Absence | null =>
  uncovered(section.coverage, `${what} of “${section.indicator.name}” in ${section.year}`)

export interface Ranked {
  readonly datum: Datum
  /** 1 for the highest figure. Figures that are printed alike share a rank. */
  readonly rank: number
  /** The same from the lowest figure. */
  readonly rankFromLowest: number
}

export function ranksIn(section: CrossSection): readonly Ranked[] | Absence {
  const { data } = section
  const values = data.map(({ value }) => printed(value))
  return (
    tooFewFor(section, 'A rank') ??
    data.map((datum, at) => ({
      datum,
      rank: 1 + values.filter((value) => value > (values[at] ?? 0)).length,
      rankFromLowest: 1 + values.filter((value) => value < (values[at] ?? 0)).length,
    }))
  )
}

export interface ThresholdCount {
  readonly comparator: ThresholdComparator
  readonly threshold: number
  readonly meets: readonly Datum[]
  readonly misses: readonly Datum[]
  /** Why there is no count; null where there is one. */
  readonly absence: Absence | null
}

export function countIn(section: CrossSection, comparator: ThresholdComparator, threshold: number): ThresholdCount {
  const isMet = ({ value }: Datum) => meets(value, comparator, threshold)
  return {
    comparator,
    threshold,
    meets: section.data.filter(isMet),
    misses: section.data.filter((datum) => !isMet(datum)),
    absence: tooFewFor(section, 'A count'),
  }
}

/** Who is missing, and what is to mind about the figures, each note once. */
export const warningsOfSection = ({ coverage, data }: CrossSection): readonly string[] => [
  ...new Set([
    ...coverageWarning(coverage),
    ...data.flatMap((datum) => warningsOfDatum(datum).map((warning) => named(datum.series.area.name, warning))),
  ]),
]
