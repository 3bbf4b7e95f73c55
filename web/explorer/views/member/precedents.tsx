import type { Table } from '../../data/csv.ts'
import { day, oneDecimal, percent, twoDecimals } from '../../data/format.ts'
import { Actions } from '../../parts/actions.tsx'
import { FiguresTable } from '../../parts/figures-table.tsx'
import type { MemberFigures, PathwayFigures } from './figures.ts'

interface Props {
  readonly member: MemberFigures
  readonly pathway: PathwayFigures
  readonly graphiql: string
}

const MEASURES = { POINTS_OF_GDP: 'Points of GDP a year', REAL_GROWTH: 'Real growth a year' } as const
const MEMBERSHIP = { NOT: 'not yet a member', PARTLY: 'a member for part of it', WHOLLY: 'as a member' } as const

/** The pace of the pathway among all periods of the same length in the SIPRI data, and the closest precedents. */
export function Precedents({ member, pathway, graphiql }: Props) {
  return (
    <section aria-label="Realism">
      <h3>Has anyone done it?</h3>
      {pathway.realism.map((one) => {
        const unit = one.measure === 'POINTS_OF_GDP' ? ' points' : '%'
        const title = `${MEASURES[one.measure]}: precedents of ${twoDecimals(one.pace)}${unit}`
        const source = `SIPRI, ${one.edition.title}, ${day(one.edition.publishedOn)}.`
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
          ],
          rows: one.precedents.map((precedent) => [
            precedent.member.name,
            precedent.from,
            precedent.to,
            precedent.startShare,
            precedent.endShare,
            precedent.pace,
            precedent.reached ? 'yes' : 'no',
            precedent.shareTenYearsLater,
            MEMBERSHIP[precedent.asMember],
          ]),
        }
        return (
          <section key={one.measure} class="figure" aria-label={MEASURES[one.measure]}>
            <h4>{MEASURES[one.measure]}</h4>
            <p>
              This pathway takes {twoDecimals(one.pace)}
              {unit}; <strong>{oneDecimal(one.percentile)}%</strong> of {one.sampleSize} stretches of {one.windowYears}{' '}
              years, of {one.distinctMembers} members, were slower.
            </p>
            <ol class="precedents">
              {one.precedents.map((precedent) => (
                <li key={`${precedent.member.code} ${precedent.from}`}>
                  <a href={`/member/${precedent.member.code}?since=1949`}>{precedent.member.name}</a>, {precedent.from}–
                  {precedent.to}: {precedent.startShare === null ? '?' : percent(precedent.startShare)} to{' '}
                  {precedent.endShare === null ? '?' : percent(precedent.endShare)} ({twoDecimals(precedent.pace)}
                  {unit}, {MEMBERSHIP[precedent.asMember]}
                  {precedent.shareTenYearsLater === null
                    ? ''
                    : `; ten years later ${percent(precedent.shareTenYearsLater)}`}
                  )
                </li>
              ))}
            </ol>
            <ul class="small">
              {one.arrivals.map(({ percentile, pace, arrival }) => (
                <li key={percentile}>
                  At the pace of the {percentile}th percentile ({twoDecimals(pace)}
                  {unit} a year): {arrival.explanation}
                </li>
              ))}
            </ul>
            <p class="small">{one.caution}</p>
            <p class="source">{source}</p>
            <Actions
              title={title}
              source={source}
              citation={`${source} Compared by Realistic Pathway, ${pathway.permalink}`}
              file={`${member.code}-precedents-${one.measure.toLowerCase()}`}
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
