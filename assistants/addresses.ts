/** The pages of the site that show what a tool answers. */
import { withQuery } from '../site/address/with-query.ts'
import { areaPath } from '../site/member/kinds.ts'
import { Refusal } from './api.ts'

interface AreaReference {
  readonly __typename: 'Member' | 'Group' | 'Comparator'
  readonly code: string
  readonly name: string
}

const KINDS = { Member: 'member', Group: 'group', Comparator: 'country' } as const

/** The page of an area; of a set of members, which has none, their comparison. */
export function areaPageUrl(origin: string, { __typename, code, name }: AreaReference, asOf?: string): string {
  const path = code.includes('+') ? '/compare' : areaPath({ kind: KINDS[__typename], name })
  return origin + withQuery(path, { ...(code.includes('+') && { line: code }), ...(asOf !== undefined && { asOf }) })
}

/** @throws Refusal where there is no such area */
export function requireArea<Area>(area: Area | null, field: string, asked: string): Area {
  if (area !== null) return area
  throw new Refusal(
    `${field}: ${JSON.stringify(asked)} is not allowed. Allowed: the ISO 3166-1 code or name of a member, of RUS, UKR or CHN; NATO, NATO_EUROPE, NATO_EUROPE_CANADA; or codes of members joined by "+". Example: ${field}: "POL"`,
  )
}
