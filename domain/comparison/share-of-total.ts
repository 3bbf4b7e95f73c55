/** The part of a group's total that one of its members, or a group within it, has. */

import { AGGREGATIONS } from '../aggregation/aggregations.ts'
import { type Group, type Member, membersIn } from '../area/area.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { InputError, quoted } from '../errors.ts'
import { type Absence, absence, isAbsence } from '../figure/absence.ts'
import { findDatum, type SeriesQuery } from '../figure/figure.ts'
import type { Datum } from '../figure/series.ts'
import { named, warningsOfDatum } from '../figure/warnings.ts'

export interface ShareOfTotal {
  /** 100 · part / total */
  readonly percent: number
  readonly part: Datum
  /** Of the same edition, year and unit. */
  readonly total: Datum
}

type Part = Omit<SeriesQuery, 'area' | 'aggregate'> & { readonly area: Member | Group }

/**
 * @param year null: the newest year of the total that is not a projection
 * @throws InputError when the area is not within the group
 */
export function shareOfTotal(dataset: Dataset, query: Part, group: Group, year: number | null): ShareOfTotal | Absence {
  const { area, indicator } = query
  requireWithin(area, group)
  if (AGGREGATIONS[indicator.code].kind !== 'sum')
    return absence(
      'NOT_AGGREGATED',
      `Members’ figures of “${indicator.name}” do not add up to a total, so there is no share of it. Those of these do: ${SUMS.join(', ')}.`,
    )
  const total = findDatum(dataset, { ...query, area: group }, year)
  if (isAbsence(total)) return total
  if (!isWithin(area, group, total.year))
    return absence('NO_VALUE_IN_YEAR', `${area.name} did not belong to ${group.name} in ${total.year}.`)
  // Part and total are of one edition: a share across two describes neither.
  const vintage = { kind: 'edition', edition: total.series.edition } as const
  const part = findDatum(dataset, { ...query, vintage }, total.year)
  return isAbsence(part) ? part : { percent: (100 * part.value) / total.value, part, total }
}

const SUMS = Object.entries(AGGREGATIONS).flatMap(([code, { kind }]) => (kind === 'sum' ? [code] : []))

const membersOf = (area: Member | Group): readonly Member[] => (area.kind === 'member' ? [area] : area.members)

function isWithin(area: Member | Group, group: Group, year: number): boolean {
  const members = membersIn(group, year)
  return area.kind === 'member'
    ? members.includes(area)
    : membersIn(area, year).every((member) => members.includes(member))
}

function requireWithin(area: Member | Group, group: Group): void {
  const outside = membersOf(area).find((member) => !group.members.includes(member))
  if (outside === undefined) return
  throw new InputError({
    field: 'of',
    found: quoted(group.code),
    allowed: `a group to which ${area.name} belongs; ${outside.name} does not belong to it`,
    example: 'of: "NATO"',
  })
}

export const warningsOfShare = ({ part, total }: ShareOfTotal): readonly string[] => [
  ...new Set([
    ...warningsOfDatum(total),
    ...warningsOfDatum(part).map((warning) => named(part.series.area.name, warning)),
  ]),
]
