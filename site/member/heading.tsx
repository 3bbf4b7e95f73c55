/** The answer first: what an area spends now, where that stands, and what the assessment says. */

import { formatDate } from '../../formats/date.ts'
import { dollars } from '../../formats/money.ts'
import { percent } from '../../formats/number.ts'
import { capital } from '../../formats/words.ts'
import type { AreaNowAnswer, AreaPageAnswer } from '../generated/documents.ts'
import { GRADE_NAMES } from '../tracker/grades.ts'
import { ordinal, STATUS } from './words.ts'

export type AreaFigures = NonNullable<AreaPageAnswer['area']>
export type Ranking = AreaPageAnswer['crossSection']

/** The share of GDP; null without a figure. */
const shareOf = ({ share }: Pick<AreaFigures, 'share'>) => ('value' in share ? share : null)

export function headline(figures: AreaFigures): string {
  const share = shareOf(figures)
  return share
    ? `${figures.name}: ${percent(share.value)} of GDP on defence in ${share.year}${share.status === 'ACTUAL' ? '' : ` (${STATUS[share.status]})`}`
    : `${figures.name}: defence spending`
}

/** The day on which 3.5% of core spending by 2035 was agreed: what was known before cannot be held against it. */
const HAGUE = '2025-06-25'
export const isBeforeTheHague = (asOf: string | null): boolean => asOf !== null && asOf < HAGUE

interface MemberStanding {
  /** The amount, its source and its rank. */
  readonly lead: string
  /** The grade with its sentence; null where there is none. */
  readonly graded: string | null
}

/** Where it stands, in words. */
export function standingOf(figures: AreaFigures, crossSection: Ranking, asOf: string | null): MemberStanding {
  const share = shareOf(figures)
  const graded =
    'assessment' in figures && !isBeforeTheHague(asOf)
      ? `${capital(GRADE_NAMES[figures.assessment.grade])} for 3.5% of core spending by 2035. ${figures.assessment.explanation}`
      : null
  if (!share)
    return { lead: 'explanation' in figures.share ? figures.share.explanation : 'There is no figure.', graded }
  const { spending } = figures
  const { publisher, publishedOn, publishedOnPrecision } = share.edition
  const source = `by ${publisher}’s ${share.status === 'ACTUAL' ? 'figures' : `${STATUS[share.status]}s`} of ${formatDate(publishedOn, publishedOnPrecision)}`
  const money =
    'value' in spending && spending.year === share.year
      ? [`${dollars(spending.value / 1000)} at current prices and exchange rates`]
      : []
  return { lead: `That is ${[...money, ...rankOf(figures, share.year, crossSection), source].join(', ')}.`, graded }
}

function rankOf({ code }: AreaFigures, year: number, crossSection: Ranking): readonly string[] {
  if (!('ranking' in crossSection) || crossSection.year !== year || !crossSection.ranking) return []
  const { ranking } = crossSection
  const own = ranking.find(({ datum }) => datum.area.code === code)
  if (!own) return []
  const place = own.rank === 1 ? 'highest' : `${ordinal(own.rank)} highest`
  return [`the ${place} share of the ${ranking.length} allies with a figure`]
}

interface Props {
  readonly figures: AreaFigures
  readonly standing: MemberStanding
  readonly asOf: string | null
}

export function MemberHeading({ figures, standing: { lead, graded }, asOf }: Props) {
  const share = shareOf(figures)
  const levels = isBeforeTheHague(asOf) ? LEVELS.slice(0, 1) : LEVELS
  return (
    <>
      <p class="lead">{lead}</p>
      {graded !== null && (
        <p>
          {graded} <a href="/docs/assessment">How this is graded</a>
        </p>
      )}
      {share && figures.__typename !== 'Comparator' && (
        <ul class="large">
          {levels.map(([level, what]) => (
            <li key={level}>
              <strong>{points(share.value - level)}</strong> {share.value >= level ? 'above' : 'below'} {what}
            </li>
          ))}
        </ul>
      )}
      {share && <p class="source">Source: {share.citation}</p>}
      <Facts figures={figures} />
    </>
  )
}

const LEVELS = [
  [2, '2% of GDP, the level agreed in 2014'],
  [3.5, '3.5% of GDP, core spending agreed for 2035'],
] as const

const points = (difference: number): string => {
  const text = Math.abs(difference).toFixed(2)
  return `${text} ${text === '1.00' ? 'point' : 'points'}`
}

function Facts({ figures }: { readonly figures: AreaFigures }) {
  if ('description' in figures) return <p class="soft">{figures.description}</p>
  const { officialName, currency } = figures
  const membership =
    'accession' in figures ? `. Member since ${formatDate(figures.accession, 'DAY')}. Capital: ${figures.capital}` : ''
  return (
    <p class="soft">
      {officialName}
      {membership}. Currency: {currency.name} ({currency.code}).
    </p>
  )
}

interface NewerProps {
  readonly now: AreaNowAnswer
  readonly figures: AreaFigures
  readonly path: string
}

/** Where newer figures exist than those of a page about an earlier day: both numbers. */
export function Newer({ now, figures, path }: NewerProps) {
  const [then, newest] = [shareOf(figures), now.area && 'value' in now.area.share ? now.area.share : null]
  if (!newest || newest.edition.slug === then?.edition.slug) return null
  const { title, publishedOn, publishedOnPrecision } = newest.edition
  return (
    <p class="caution" role="note">
      Newer figures exist: {percent(newest.value)} in {newest.year} ({STATUS[newest.status]}; {title},{' '}
      {formatDate(publishedOn, publishedOnPrecision)}); here it is{' '}
      {then ? `${percent(then.value)} in ${then.year}` : 'no figure'}. <a href={path}>With the newest figures</a>
    </p>
  )
}
