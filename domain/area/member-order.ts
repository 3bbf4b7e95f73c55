import { compareNames } from '../compare.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { isAbsence } from '../figure/absence.ts'
import { findDatum, type SeriesQuery } from '../figure/figure.ts'
import type { Member } from './area.ts'

export type MemberOrder =
  | { readonly by: 'NAME' | 'CODE' | 'ACCESSION'; readonly descending: boolean }
  | {
      readonly by: 'INDICATOR'
      readonly descending: boolean
      /** Null: for each member the newest year whose value is not a projection. */
      readonly year: number | null
      readonly question: (member: Member) => SeriesQuery
    }

/** Sorts members. Members without a value come last in either direction: a missing value is neither high nor low. */
export function orderMembers(dataset: Dataset, members: readonly Member[], order: MemberOrder): readonly Member[] {
  const keyed = members.map((member) => ({ member, key: keyOf(dataset, member, order) }))
  return keyed.sort((a, b) => compare(a.key, b.key, order.descending)).map(({ member }) => member)
}

function keyOf(dataset: Dataset, member: Member, order: MemberOrder): string | number | null {
  switch (order.by) {
    case 'NAME':
      return member.name
    case 'CODE':
      return member.code
    case 'ACCESSION':
      return member.accession
    case 'INDICATOR': {
      const datum = findDatum(dataset, order.question(member), order.year)
      return isAbsence(datum) ? null : datum.value
    }
  }
}

function compare(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const ascending = typeof a === 'string' && typeof b === 'string' ? compareNames(a, b) : Number(a) - Number(b)
  return descending ? -ascending : ascending
}
