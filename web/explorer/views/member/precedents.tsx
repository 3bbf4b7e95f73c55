import { date } from '../../../../formats/date.ts'
import { oneDecimal, percent, twoDecimals } from '../../../../formats/number.ts'
import type { Table } from '../../data/csv.ts'
import { Actions } from '../../parts/actions.tsx'
import { FiguresTable } from '../../parts/figures-table.tsx'
import type { MemberFigures, PathwayFigures } from './figures.ts'

interface Props {
  readonly member: MemberFigures
  readonly pathway: PathwayFigures
  readonly graphiql: string
}

const MEASURES = {
  POINTS_OF_GDP_A_YEAR: 'Points of GDP a year',
  REAL_GROWTH_PERCENT_A_YEAR: 'Real growth a year',
} as const
const LEGS = { CORE: 'core', RELATED: 'related', TOTAL: 'total' } as const
const MEMBERSHIP = { NOT: 'not yet a member', PARTLY: 'a member for part of it', WHOLLY: 'as a member' } as const

/** The pace of the pathway among all periods of the same length in the SIPRI data, and the closest precedents. */
export function Precedents({ member, pathway, graphiql }: Props) {
  return (
    <section aria-label="Realism">
      <h3>Has anyone done it?</h3>
      {pathway.realism.map((one) => {
        const unit = one.measure === 'POINTS_OF_GDP_A_YEAR' ? ' points' : '%'
        const what = `${MEASURES[one.measure]}, ${LEGS[one.leg]}`
        const title = `${what}: precedents of ${twoDecimals(one.pace.value)}${unit}`
        const level = one.ownLevels?.lastAtTarget
        const source = `SIPRI, ${one.edition.title}, ${date(one.edition.publishedOn, one.edition.publishedOnPrecision)}.`
        const table: Table = {
          columns: [
            'Member',
            'From',
            'To',
            'Share at the start (percent)',
            'Share at the end (percent)',
            `Pace (${unit.trim()})`,
            'Reached',
            'Ten years later (percent)',
            'Membership',
            'At war',
          ],
          rows: one.precedents.map((precedent) => [
            precedent.member.name,
            precedent.startYear,
            precedent.endYear,
            precedent.startSharePercent,
            precedent.endSharePercent,
            precedent.pace.value,
            precedent.reached ? 'yes' : 'no',
            precedent.sharePercentTenYearsLater,
            MEMBERSHIP[precedent.asMember],
            precedent.atWar === null ? null : precedent.atWar ? 'yes' : 'no',
          ]),
        }
        return (
          <section key={`${one.leg} ${one.measure}`} class="figure" aria-label={what}>
            <h4>{what}</h4>
            <p>
              {one.explanation}
              {one.percentileInterval &&
                ` Drawing its countries anew gives ${oneDecimal(one.percentileInterval.low)} to ${oneDecimal(one.percentileInterval.high)}% in nine of ten draws.`}
            </p>
            <ul class="small">
              {one.steepest.map((stretch) => (
                <li key={stretch.years}>
                  Steepest {stretch.years === 1 ? 'year' : `${stretch.years} years`}, {stretch.startYear} to{' '}
                  {stretch.endYear}: {twoDecimals(stretch.pace.value)}
                  {unit}
                  {stretch.years === 1 ? '' : ' a year'}
                  {stretch.percentile === null
                    ? ''
                    : `, faster than ${oneDecimal(stretch.percentile)}% of ${stretch.sampleSize} such stretches`}
                </li>
              ))}
            </ul>
            {level && (
              <p>
                {member.name} itself last spent as much in {level.year}: {percent(level.sharePercent)}.
              </p>
            )}
            <ol class="precedents">
              {one.precedents.map((precedent) => (
                <li key={`${precedent.member.code} ${precedent.startYear}`}>
                  <a href={`/member/${precedent.member.code}?since=1949`}>{precedent.member.name}</a>
                  {precedent.own ? ' itself' : ''}, {precedent.startYear}–{precedent.endYear}:{' '}
                  {precedent.startSharePercent === null ? '?' : percent(precedent.startSharePercent)} to{' '}
                  {precedent.endSharePercent === null ? '?' : percent(precedent.endSharePercent)} (
                  {twoDecimals(precedent.pace.value)}
                  {unit}, {precedent.reached ? 'as fast' : 'not as fast'}, {MEMBERSHIP[precedent.asMember]}
                  {precedent.atWar ? ', at war' : ''}
                  {precedent.sharePercentTenYearsLater === null
                    ? ''
                    : `; ten years later ${percent(precedent.sharePercentTenYearsLater)}`}
                  )
                </li>
              ))}
            </ol>
            <ul class="small">
              {one.arrivals.map(({ percentile, pace, arrival }) => (
                <li key={percentile}>
                  At the pace of the {percentile}th percentile ({twoDecimals(pace.value)}
                  {unit} a year): {arrival.explanation}
                </li>
              ))}
            </ul>
            <p class="small">
              Stretches of one country overlap, so they are not independent of each other: at most{' '}
              {one.nonOverlappingSize} of them do not. Precedents began at a like level, within a quarter. The record is
              by SIPRI’s definition, the pathway by NATO’s.
            </p>
            <p class="source">{source}</p>
            <Actions
              title={title}
              source={source}
              citation={`${source} Compared by Realistic Pathway, ${pathway.permalink}`}
              file={`${member.code}-precedents-${one.leg.toLowerCase()}-${one.measure.toLowerCase()}`}
              table={table}
              graphiql={graphiql}
            />
            <FiguresTable caption={title} table={table} />
          </section>
        )
      })}
    </section>
  )
}
