/** The addresses of members, groups and the countries they are compared with. */

import { slugOf } from '../address/slug.ts'
import type { AreasAnswer } from '../generated/documents.ts'

export const KINDS = ['member', 'group', 'country'] as const
export type Kind = (typeof KINDS)[number]

export interface FoundArea {
  readonly kind: Kind
  readonly code: string
  readonly name: string
}

export const areaPath = ({ kind, name }: Pick<FoundArea, 'kind' | 'name'>): string => `/${kind}/${slugOf(name)}`

export const allAreas = ({ members, groups, comparators }: AreasAnswer): readonly FoundArea[] => [
  ...groups.map((one) => ({ ...one, kind: 'group' as const })),
  ...members.map((one) => ({ ...one, kind: 'member' as const })),
  ...comparators.map((one) => ({ ...one, kind: 'country' as const })),
]
