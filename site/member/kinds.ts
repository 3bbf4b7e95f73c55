/** The addresses of members, groups and the countries they are compared with. */

import { slugOf } from '../address/slug.ts'
import type { AreasAnswer } from '../generated/documents.ts'

export const AREA_KINDS = ['member', 'group', 'country'] as const
export type AreaKind = (typeof AREA_KINDS)[number]

export interface FoundArea {
  readonly kind: AreaKind
  readonly code: string
  readonly name: string
}

export const areaPath = ({ kind, name }: Pick<FoundArea, 'kind' | 'name'>): string => `/${kind}/${slugOf(name)}`

export const allAreas = ({ members, groups, comparators }: AreasAnswer): readonly FoundArea[] => [
  ...groups.map((one) => ({ ...one, kind: 'group' as const })),
  ...members.map((one) => ({ ...one, kind: 'member' as const })),
  ...comparators.map((one) => ({ ...one, kind: 'country' as const })),
]
