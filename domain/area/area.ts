import { compareText } from '../compare.ts'

/** What a figure is about (REF_AREA in SDMX): a member, a group of members, or a comparator country. */
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
  /** All countries that belong to the group in some year. For one year, see membersIn. */
  readonly members: readonly Member[]
  /** True where members count from the year of their accession; false for a set named by a caller. */
  readonly followsAccession: boolean
}

/** A country is a member in a year if it acceded by the last day of that year, as in NATO's own totals (Montenegro from 2017). */
export const isMemberIn = (member: Member, year: number): boolean => Number(member.accession.slice(0, 4)) <= year

export const membersIn = (group: Group, year: number): readonly Member[] =>
  group.followsAccession ? group.members.filter((member) => isMemberIn(member, year)) : group.members

/** The flag emoji: two regional indicator symbols (Unicode UTS 51) for the alpha-2 code. */
export const flagOf = (iso2: string): string =>
  String.fromCodePoint(...[...iso2].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65))

/** Makes a group of any members. Order and duplicates do not matter. */
export function groupOf(members: readonly Member[]): Group {
  const sorted = [...new Set(members)].sort((a, b) => compareText(a.code, b.code))
  return {
    kind: 'group',
    code: sorted.map((member) => member.code).join('+'),
    name: sorted.map((member) => member.name).join(', '),
    description: 'A set of members named by the caller, the same in every year.',
    members: sorted,
    followsAccession: false,
  }
}
