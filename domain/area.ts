/** What a figure is about, as SDMX's REF_AREA: a member, a group of members, or a country they are compared with. */
export type Area = Member | Group | Comparator

export interface Currency {
  /** ISO 4217 code. */
  readonly code: string
  readonly name: string
}

interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string
  readonly iso2: string
  readonly isoNumeric: string
  readonly name: string
  readonly officialName: string
  readonly currency: Currency
}

export interface Member extends Country {
  readonly kind: 'member'
  readonly capital: string
  /** The day on which the country became a member, ISO 8601. */
  readonly accession: string
  readonly region: string
  readonly subregion: string
}

export interface Comparator extends Country {
  readonly kind: 'comparator'
}

export interface Group {
  readonly kind: 'group'
  /** A slug such as NATO, or the sorted codes of its members joined by "+". */
  readonly code: string
  readonly name: string
  readonly description: string
  /** Everyone who belongs to it in some year. Whether they do in a given year: membersIn. */
  readonly members: readonly Member[]
  /** True where members count from the year of their accession; false for a set that a caller names. */
  readonly followsAccession: boolean
}

/** A member counts for a year if it acceded by the last day of it, as in NATO's own totals (Montenegro from 2017). */
export const isMemberIn = (member: Member, year: number): boolean => Number(member.accession.slice(0, 4)) <= year

export const membersIn = (group: Group, year: number): readonly Member[] =>
  group.followsAccession ? group.members.filter((member) => isMemberIn(member, year)) : group.members

/** The flag as two regional indicator symbols (Unicode UTS 51), made from the alpha-2 code. */
export const flagOf = (iso2: string): string =>
  String.fromCodePoint(...[...iso2].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65))

/** A set of members as a group of its own. The order in which a caller names them makes no difference. */
export function groupOf(members: readonly Member[]): Group {
  const sorted = [...new Set(members)].sort((a, b) => a.code.localeCompare(b.code, 'en'))
  return {
    kind: 'group',
    code: sorted.map((member) => member.code).join('+'),
    name: sorted.map((member) => member.name).join(', '),
    description: 'A set of members named by the caller, the same in every year.',
    members: sorted,
    followsAccession: false,
  }
}
