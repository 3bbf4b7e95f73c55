/** The answer of the precedents in words: who, when, how far, or that no ally did. */
import { agree, counted } from '../../formats/count.ts'
import { percent, twoDecimals } from '../../formats/number.ts'
import type { PrecedentsAnswer, Stretch } from '../generated/documents.ts'
import { conditionsText, type PrecedentsView, yearsText } from './question.ts'

type Found = NonNullable<PrecedentsAnswer['stretches']>

/** How many are named before the rest is counted. */
const NAMED = 5

const MEMBERSHIP = {
  WHOLLY: '',
  PARTLY: ' (a member of NATO only later in it)',
  NOT: ' (not yet a member of NATO)',
} as const

const SHORTLY = { WHOLLY: '', PARTLY: ', a member of NATO in part of it', NOT: ', not yet a member of NATO' } as const

const points = (value: number): string => `${twoDecimals(value).replace('-', '−')} points`

/** "Greece, 1973 to 1978: from 3.52% to 5.58% of GDP, by 2.06 points" */
export const stretchText = (stretch: Stretch): string => {
  const { member, startYear, endYear, startSharePercent, endSharePercent, risePoints, asMember, marks } = stretch
  const mark = marks.length === 0 ? '' : `. To mind: ${marks.map(({ reason }) => reason.replace(/\.$/, '')).join('; ')}`
  return `${member.name}, ${startYear} to ${endYear}${MEMBERSHIP[asMember]}: from ${percent(startSharePercent)} to ${percent(endSharePercent)} of GDP, by ${points(risePoints)}${mark}`
}

/** What the page asks, as its heading. */
export function questionText(view: PrecedentsView, who: string | null): string {
  const conditions = conditionsText(view, null)
  const how = conditions === '' ? '' : ` ${conditions}`
  const subject = who ?? 'any of today’s allies'
  return view.rise === null
    ? `How far has ${subject} ever risen in ${yearsText(view.years)}${conditions === '' ? '' : `, ${conditions}`}?`
    : `Has ${subject} ever risen by ${view.rise} ${view.rise === 1 ? 'point' : 'points'} of GDP in ${yearsText(view.years)}${how}?`
}

/** Yes and who, or no and who came nearest; then how many stretches that is of how many. */
export function answerText(
  answer: PrecedentsAnswer,
  found: Found,
  view: PrecedentsView,
  who: string | null,
): readonly string[] {
  const { rise, years } = view
  const { count, rising, distinctMembers, nonOverlapping, fastestOfEach, recordSize, recordMembers, edition } = found
  const record = `the ${counted(recordSize, 'stretch', 'stretches')} of ${yearsText(years)} of ${counted(recordMembers, 'country', 'countries')} in SIPRI’s record since ${edition.firstYear}`
  if (count === 0) {
    const [nearest] = answer.nearest?.fastestOfEach ?? []
    if (rise === null) return [`None of ${record} is ${conditionsText(view, who) || 'like that'}.`]
    if (!nearest) return [`No: none of ${record} is like that, whatever its rise.`]
    return [
      `No${who === null ? ': nobody did' : ''}. None of ${record} is like that.`,
      `The nearest: ${stretchText(nearest)}.`,
    ]
  }
  const many = `${count} of ${record} ${agree(count, 'is', 'are')} like that, of ${counted(distinctMembers, 'country', 'countries')}. Leaving out those that overlap within a country, ${nonOverlapping} ${agree(nonOverlapping, 'is', 'are')} left.`
  if (rise !== null) return [`Yes: ${whoText(fastestOfEach)}.`, many]
  const [largest] = fastestOfEach
  const risen = `The share rose in ${rising} of ${count === recordSize ? record : 'them'}.`
  const furthest =
    largest && largest.risePoints > 0 ? `The furthest: ${stretchText(largest)}.` : 'Never: no share rose.'
  return [furthest, count === recordSize ? risen : `${many} ${risen}`]
}

/** "Greece (1973 to 1978), United States (1977 to 1982) and 3 more countries" */
function whoText(fastest: readonly Stretch[]): string {
  const named = fastest
    .slice(0, NAMED)
    .map(
      ({ member, startYear, endYear, asMember }) => `${member.name} (${startYear} to ${endYear}${SHORTLY[asMember]})`,
    )
  const more = fastest.length - named.length
  const all = more > 0 ? [...named, counted(more, 'more country', 'more countries')] : named
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

/** The largest rise of each country, for a list below a yes. */
export const namedStretches = ({ fastestOfEach }: Found, { rise }: PrecedentsView): readonly Stretch[] =>
  rise === null ? [] : fastestOfEach.slice(0, NAMED)

/** What came after: "Five years later it was at 5.17% of GDP, ten years later at 3.9%." */
export function afterText({ sharePercentFiveYearsLater: five, sharePercentTenYearsLater: ten }: Stretch): string {
  if (five === null) return 'What it was five years later is not in the record.'
  return `Five years later it was at ${percent(five)} of GDP${ten === null ? '; ten years later is not in the record' : `, ten years later at ${percent(ten)}`}.`
}

/** "without a year of war", or with one, or that the record does not say. */
export const warText = (atWar: boolean | null): string =>
  atWar === null ? 'who was at war is not known' : atWar ? 'with a year of war' : 'without a year of war'

/** What the target that is marked takes, at its pace; that it does not rise, where it does not. */
export function markedText({ area }: PrecedentsAnswer, { share, by, years }: PrecedentsView): readonly string[] {
  const pathway = area && 'pathway' in area ? area.pathway : null
  const [course] = pathway?.courses ?? []
  if (!area || !course) return []
  const { climb, startSharePercent } = course
  if (!climb) return [`Marked: ${area.name} to ${share}% of core spending by ${by}, which takes no rise.`]
  const pace = `${points(climb.pointsAYear)} a year from ${climb.startYear} to ${climb.endYear}`
  return [
    `Marked: ${area.name} to ${share}% of core spending by ${by}, from ${percent(startSharePercent)}: ${pace}, ${points(climb.pointsAYear * years)} in ${yearsText(years)} at that pace. The record is by SIPRI’s definition, the target by NATO’s.`,
  ]
}
