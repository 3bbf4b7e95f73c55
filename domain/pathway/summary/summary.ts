/** A pathway in words: what becomes of its target, and what all its legs cost. Pages, charts and embeds all say it like this. */

import { currencyName, money, moneyRange } from '../../../formats/money.ts'
import { formatPercent } from '../../../formats/number.ts'
import { capital } from '../../../formats/words.ts'
import { nameWithArticle } from '../../claim/words/words.ts'
import { InputError } from '../../errors.ts'
import { isAbsence } from '../../figure/absence.ts'
import { isAtLeast, isPrintedAlike } from '../../figure/printed.ts'
import { extraAtMost, totalsOf } from '../analysis/totals.ts'
import { type LegCourse, legCourses } from '../course/leg-course.ts'
import { type Outcome, outcomeOf } from '../course/outcome.ts'
import { type AmountCurrency, type Denomination, denominationOf } from '../economy/denomination.ts'
import { mainTarget } from '../input/spec.ts'
import type { Pathway } from '../pathway.ts'
import { describeTargets } from './targets-text.ts'

/** The course that NATO's figures measure: the undivided one, or core. */
export function mainCourse(pathway: Pathway): LegCourse {
  const [main] = legCourses(pathway)
  if (main) return main
  throw new Error('A pathway has an undivided course or a core leg.')
}

export const pathwayOutcome = (pathway: Pathway): Outcome => outcomeOf(mainCourse(pathway))

/** Few words, for the title of a chart: "Spain: from 2% to 5% of GDP by 2032". */
export function headlineOf(pathway: Pathway): string {
  const { name } = pathway.spec.area
  const goal = describeTargets(pathway.spec.legs)
  const { outcome, start, end, year, unit, target, isAt } = endsOf(pathway)
  switch (outcome) {
    case 'REACHES':
      return `${name}: from ${start} to ${goal}`
    case 'FALLS_SHORT':
      return `${name}: ${end} in ${year}, short of ${goal}`
    case 'ALREADY_ABOVE':
      return isAt ? `${name}: at ${target}${unit} already` : `${name}: ${start}, above ${target}${unit} already`
    case 'FALLS':
      return `${name}: down from ${start} to ${end}${unit} in ${year}`
  }
}

/**
 * One sentence: "Spain goes from 2% in 2026 to 5% of GDP by 2032, which costs $237 billion more …"
 *
 * @throws InputError where the amounts cannot be told in the currency
 */
export function pathwaySummary(pathway: Pathway, currency: AmountCurrency = 'USD'): string {
  const denomination = denominationOf(pathway, currency)
  if (isAbsence(denomination))
    throw new InputError({
      field: 'currency',
      found: currency,
      allowed: 'USD or EUR for a group, whose currencies differ',
      example: 'currency: USD',
    })
  const ends = endsOf(pathway)
  return `${capital(nameWithArticle(pathway.spec.area))} ${courseClause(pathway, ends)}${relatedClause(pathway, ends)}${membersClause(pathway)}, ${moneyClause(pathway, denomination)}.`
}

function endsOf(pathway: Pathway) {
  const main = mainCourse(pathway)
  const [start = 0] = main.shares
  const end = main.shares.at(-1) ?? start
  return {
    outcome: outcomeOf(main),
    start: formatPercent(start),
    end: formatPercent(end),
    year: main.target.year,
    target: formatPercent(main.target.share),
    unit: main.leg === 'core' ? ' core' : ' of GDP',
    isAt: isPrintedAlike(start, main.target.share),
    moves: !isPrintedAlike(end, start),
    isShort: !isAtLeast(end, main.target.share),
    isBeyond: !isPrintedAlike(end, main.target.share),
  }
}

type Ends = ReturnType<typeof endsOf>

function courseClause(pathway: Pathway, ends: Ends): string {
  const { outcome, start, end, year, unit, target, isAt, moves, isShort, isBeyond } = ends
  const startYear = pathway.years[0].year
  const goal = describeTargets(pathway.spec.legs)
  switch (outcome) {
    case 'REACHES':
      return `goes from ${start} in ${startYear} to ${goal}${isBeyond ? `, ending at ${end}${unit}` : ''}`
    case 'FALLS_SHORT':
      return moves
        ? `goes from ${start} in ${startYear} to ${end}${unit} in ${year}, short of ${goal}`
        : `stays at ${start}${unit} from ${startYear} to ${year}, short of ${goal}`
    case 'ALREADY_ABOVE':
      return `stands at ${start}${unit} in ${startYear}, ${isAt ? 'at' : 'above'} the target of ${target}, and ${moves ? `goes on to ${end} in ${year}` : 'holds that share'}`
    case 'FALLS':
      return `falls from ${start} in ${startYear} to ${end}${unit} in ${year}${isShort ? `, short of ${goal}` : ''}`
  }
}

/** What becomes of the related leg, where the clause of the course does not say it or it is not sure to be met. */
function relatedClause(pathway: Pathway, { outcome }: Ends): string {
  const { legs } = pathway.spec
  if (legs.kind === 'undivided' || legs.related === null) return ''
  const { share, year } = legs.related
  const last = pathway.years.findLast((one) => one.year <= year)
  const [low, high] = [
    last?.relatedRange?.low ?? last?.related ?? share,
    last?.relatedRange?.high ?? last?.related ?? share,
  ]
  if (!isAtLeast(low, share))
    return `, with ${isPrintedAlike(low, high) ? formatPercent(low) : `${formatPercent(low)} to ${formatPercent(high)}`} related in ${year}`
  const isSaid = outcome === 'REACHES' || outcome === 'FALLS_SHORT'
  return isSaid ? '' : `, with ${formatPercent(high)} related by ${year}`
}

/** A group may reach on average what some of its members do not. */
function membersClause({ group, spec: { legs } }: Pathway): string {
  if (group === null) return ''
  const target = mainTarget(legs)
  const short = group.members.filter(({ years }) => {
    const last = years.findLast(({ year }) => year <= target.year)
    return last !== undefined && !isAtLeast(last.core ?? last.counted, target.share)
  })
  return short.length === 0
    ? ''
    : `, ${short.length} of its ${group.members.length} members short of ${formatPercent(target.share)}`
}

/** The extra of all legs, in billions, dollars unless said: from none of the related leg being extra to all of it. */
export function extraOfAllLegs(
  { years, spec }: Pathway,
  of: Denomination['of'] = ({ dollarsReal }) => dollarsReal,
): { readonly least: number; readonly most: number } {
  const totals = totalsOf(years, spec.discountPercent)
  return { least: of(totals.extra), most: of(extraAtMost(totals)) }
}

function moneyClause(pathway: Pathway, { code, of }: Denomination): string {
  const { least, most } = extraOfAllLegs(pathway, of)
  const startYear = pathway.years[0].year
  const print = (billions: number) => money(billions, code)
  const isRange = print(least) !== print(most)
  const isNothing = print(least) === print(0)
  const than = `in all than holding its share of ${startYear}, in ${currencyName(code)} of ${startYear}`
  const unknown = isRange ? ' and depending on how much of the related leg is spent already' : ''
  if (!isRange && isNothing) return `which costs what holding its share of ${startYear} would`
  if (most <= 0) return `which costs ${moneyRange(-most, -least, code)} less ${than}${unknown}`
  if (least < 0 && !isNothing) return `which costs from ${print(-least)} less to ${print(most)} more ${than}${unknown}`
  return `which costs ${moneyRange(least, most, code)} more ${than}${unknown}`
}
