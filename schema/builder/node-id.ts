/** Global ids: readable, stable, the same in every version of the data. `member:POL`, `edition:nato-2024`. */
import { InputError, quoted } from '../../domain/errors.ts'
import { MAX_NODES } from '../../domain/limits.ts'

const TYPENAMES: ReadonlyMap<string, string> = new Map(
  [
    'Member',
    'Group',
    'Comparator',
    'Edition',
    'Datum',
    'Series',
    'Indicator',
    'Currency',
    'Pathway',
    'Scenario',
    'Statement',
    'Speaker',
    'Claim',
  ].map((typename) => [typename.toLowerCase(), typename]),
)

export const isPathwayType = (typename: string): boolean => typename.endsWith('Pathway')

/** A pathway is one in ids, whether it is a member's or a group's. */
export const encodeNodeId = (typename: string, id: string): string =>
  `${isPathwayType(typename) ? 'pathway' : typename.toLowerCase()}:${id}`

/** Which type has a pathway of this key: alone a member's code has three letters. */
const pathwayType = (key: string): string =>
  /^[A-Z]{3}$/.test(key.split('.')[2] ?? '') ? 'MemberPathway' : 'GroupPathway'

/** The two parts of a global id; no kind where there is no colon. */
export function splitNodeId(globalId: string): { readonly kind: string; readonly name: string } {
  const colon = globalId.indexOf(':')
  return { kind: globalId.slice(0, Math.max(0, colon)), name: globalId.slice(colon + 1) }
}

/** @throws InputError when the text does not begin with a kind of node */
export function decodeNodeId(globalId: string): { typename: string; id: string } {
  const { kind, name: id } = splitNodeId(globalId)
  const typename = TYPENAMES.get(kind)
  if (typename !== undefined && id !== '') return { typename: typename === 'Pathway' ? pathwayType(id) : typename, id }
  throw new InputError({
    field: 'id',
    found: quoted(globalId),
    allowed: `a kind of node (${[...TYPENAMES.keys()].join(', ')}), a colon and its name`,
    example: 'id: "member:POL"',
  })
}

/** @throws InputError when too many nodes are asked for at once */
export function requireFewNodes(count: number): void {
  if (count <= MAX_NODES) return
  throw new InputError({
    field: 'ids',
    found: `a list of ${count}`,
    allowed: `at most ${MAX_NODES} ids`,
    example: 'ids: ["member:POL", "member:ESP"]',
  })
}
