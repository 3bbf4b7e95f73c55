/** What is worked out for each member of a group, with who has no figure, by the rule of domain/area/coverage.ts. */

import type { Member } from '../../area/area.ts'
import type { Coverage } from '../../area/composition.ts'
import { coverageOf, coverageWarning, uncovered } from '../../area/coverage.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import type { MemberPathway } from '../member-pathway.ts'
import type { Pathway } from '../pathway.ts'

export interface PartOfMembers {
  readonly leftOut: readonly { readonly member: Member; readonly reason: string }[]
  /** Null for a pathway of one member. */
  readonly coverage: Coverage | null
  /** Who is missing. */
  readonly warnings: readonly string[]
}

interface Part<T> {
  readonly pathway: MemberPathway
  readonly value: T
}

export interface Parts<T> extends PartOfMembers {
  readonly parts: readonly Part<T>[]
  readonly first: Part<T>
}

/** @param what what it is a figure of, such as “Debt” */
export function memberParts<T extends object>(
  { dataset, member, group }: Pathway,
  what: string,
  of: (pathway: MemberPathway) => T | Absence,
): Parts<T> | Absence {
  if (member) {
    const value = of(member)
    if (isAbsence(value)) return value
    const first = { pathway: member, value }
    return { parts: [first], first, leftOut: [], coverage: null, warnings: [] }
  }
  const found = group.members.map((pathway) => ({ pathway, value: of(pathway) }))
  const parts = found.flatMap(({ pathway, value }) => (isAbsence(value) ? [] : [{ pathway, value }]))
  const leftOut = [
    ...group.leftOut,
    ...found.flatMap(({ pathway: { member: one }, value }) =>
      isAbsence(value) ? [{ member: one, reason: value.explanation }] : [],
    ),
  ]
  const all = [...group.members.map((one) => one.member), ...group.leftOut.map((one) => one.member)]
  const without = new Set(leftOut.map((one) => one.member))
  const coverage = coverageOf(dataset, all, (one) => !without.has(one))
  const tooFew = uncovered(coverage, `${what} of ${group.group.name}`)
  if (tooFew) return tooFew
  const [first] = parts
  if (!first) throw new Error('Who is covered has a part.')
  return { parts, first, leftOut, coverage, warnings: coverageWarning(coverage) }
}

/** Σ value · GDP / Σ GDP of a year, in dollars at the prices and exchange rates of the start year: as the shares of a group are. */
export function meanByGdp<T>(
  parts: Parts<T>['parts'],
  index: number,
  of: (value: T, pathway: MemberPathway) => number,
): number {
  const gdp = (pathway: MemberPathway) => pathway.years[index]?.gdp.dollarsReal ?? 0
  const weight = parts.reduce((sum, { pathway }) => sum + gdp(pathway), 0)
  return parts.reduce((sum, { pathway, value }) => sum + of(value, pathway) * gdp(pathway), 0) / weight
}

/** Points of GDP above the share of the start year. */
export const extraPoints = ({ years }: MemberPathway, index: number): number =>
  (years[index]?.counted ?? 0) - (years[0]?.counted ?? 0)

/**
 * The same with all of a related leg whose start is not assumed, as if none of it were spent at the start; null where there is no such
 * leg. The extra lies between the two.
 */
export function extraPointsAtMost(pathway: MemberPathway, index: number): number | null {
  const range = pathway.years[index]?.relatedRange ?? null
  return range === null ? null : extraPoints(pathway, index) + range.low
}

export const rangeWarning = (pathway: Pick<Pathway, 'years'> | MemberPathway): readonly string[] =>
  hasRange(pathway)
    ? [
        'How much of the related leg is spent already is not assumed: the extra is from that of the core leg alone to that with all of the related leg, and so is what follows from it.',
      ]
    : []

/** Whether a pathway has a related leg whose start is not assumed. */
export const hasRange = ({ years }: Pick<Pathway, 'years'> | MemberPathway): boolean =>
  years.at(-1)?.relatedRange != null
