/** What allies pledged and what became of it, from the answer of the API: filters, order and counts. */
import { agree, counted } from '../../formats/count.ts'
import type { ParameterReader } from '../address/parameters.ts'
import type { PledgesAnswer } from '../generated/documents.ts'
import { COMPONENT_WORDS } from '../member/positions.tsx'

export type Position = PledgesAnswer['positions'][number]
export type Fate = Position['fate']
type Member = PledgesAnswer['members'][number]

/** Each fate with its words and its mark: colour alone must not tell them apart. */
export const FATE_WORDS: Readonly<Record<Fate, readonly [words: string, mark: string]>> = {
  KEPT: ['kept', '✓'],
  MISSED: ['missed', '✗'],
  OPEN: ['open', '…'],
  SUPERSEDED: ['superseded', '↷'],
  WITHDRAWN: ['withdrawn', '↩'],
  REFUSED: ['refused', '⊘'],
  NONE_FOUND: ['no plan found', '–'],
}

const ORDER = Object.keys(FATE_WORDS) as readonly Fate[]

const ANY = ['', 'any'] as const
export const FATE_CHOICES = [ANY, ...ORDER.map((fate) => [fate, FATE_WORDS[fate][0]] as const)] as const
export const COMPONENT_CHOICES = [
  ANY,
  ['CORE', COMPONENT_WORDS.CORE],
  ['RELATED', COMPONENT_WORDS.RELATED],
  ['TOTAL', COMPONENT_WORDS.TOTAL],
] as const
export const SHOWN_POSITIONS = [
  ['pledges', 'pledges, refusals, and where none was found'],
  ['all', 'what falls short of a pledge too, such as support'],
] as const

export interface Filters {
  readonly member: string
  readonly fate: (typeof FATE_CHOICES)[number][0]
  readonly component: (typeof COMPONENT_CHOICES)[number][0]
  readonly year: number | null
  readonly show: (typeof SHOWN_POSITIONS)[number][0]
}

export const readPositionFilters = (read: ParameterReader): Filters => ({
  member: read.text('member').toUpperCase(),
  fate: read.choice('fate', FATE_CHOICES),
  component: read.choice('component', COMPONENT_CHOICES),
  year: read.integer('year', 2014, 2100),
  show: read.choice('show', SHOWN_POSITIONS),
})

/** What passes, the judged ones first, then by year and name. What the alliance agreed belongs to no single ally. */
export function boardOf({ positions }: PledgesAnswer, filters: Filters): readonly Position[] {
  const { member, fate, component, year, show } = filters
  return positions
    .filter(
      (one) =>
        one.area.code !== 'NATO' &&
        (show === 'all' || one.isPledge || one.fate === 'REFUSED' || one.fate === 'NONE_FOUND') &&
        (member === '' || one.area.code === member) &&
        (fate === '' || one.fate === fate) &&
        (component === '' || one.component === component) &&
        (year === null || one.targetYear === year),
    )
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.fate) - ORDER.indexOf(b.fate) ||
        (a.targetYear ?? Infinity) - (b.targetYear ?? Infinity) ||
        a.area.name.localeCompare(b.area.name, 'en'),
    )
}

/** "4 kept, 2 missed, 80 open": fates without a position are left out. */
export const tallyOf = (positions: readonly Position[]): string =>
  ORDER.flatMap((fate) => {
    const count = positions.filter((one) => one.fate === fate).length
    return count === 0 ? [] : [`${count} ${FATE_WORDS[fate][0]}`]
  }).join(', ')

export interface OwnWord {
  readonly kept: readonly string[]
  readonly missed: readonly string[]
  /** Who has made no pledge of its own, of any part of spending. */
  readonly never: readonly Member[]
  /** Who has made one, and none of core spending that stands with its year to come. */
  readonly noOpenCore: readonly Member[]
}

export function ownWordOf({ positions, members }: PledgesAnswer): OwnWord {
  const pledges = positions.filter(({ isPledge, area }) => isPledge && area.code !== 'NATO')
  const named = (fate: Fate) =>
    pledges
      .filter((one) => one.fate === fate)
      .map(({ area }) => area.name)
      .toSorted((a, b) => a.localeCompare(b, 'en'))
  const has = (code: string, which: (one: Position) => boolean) =>
    pledges.some((one) => one.area.code === code && which(one))
  const never = members.filter(({ code }) => !has(code, () => true))
  const isOpenCore = ({ fate, component }: Position) => fate === 'OPEN' && component === 'CORE'
  return {
    kept: named('KEPT'),
    missed: named('MISSED'),
    never,
    noOpenCore: members.filter((member) => !never.includes(member) && !has(member.code, isOpenCore)),
  }
}

/** The finding in one line. */
export function findingOf({ kept, missed }: OwnWord): string {
  const judged = kept.length + missed.length
  return judged === 0
    ? 'No pledge of an ally has been judged yet'
    : `Of ${counted(judged, 'pledge', 'pledges')} that came due and can be judged, ${kept.length} ${agree(kept.length, 'was', 'were')} kept and ${missed.length} missed`
}
