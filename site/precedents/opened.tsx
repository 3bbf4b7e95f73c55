import { agree } from '../../formats/count.ts'
import { percent, twoDecimals } from '../../formats/number.ts'
import { slugOf } from '../address/slug.ts'
import type { ChartSubject } from '../chart-subject.ts'
import type { PrecedentsAnswer } from '../generated/documents.ts'
import type { DrawnChart } from '../operation.ts'
import { ChartFigure } from '../parts/chart.tsx'
import type { Cited } from '../parts/citation.ts'
import { yearsText } from './question.ts'
import { afterText, warText } from './words.ts'

interface Props {
  readonly stretch: NonNullable<NonNullable<PrecedentsAnswer['stretches']>['stretch']>
  /** The address without it. */
  readonly close: string
  readonly chart: DrawnChart
  readonly subject: ChartSubject
  readonly cited: Cited
}

const MEMBERSHIP = {
  WHOLLY: 'as a member of NATO',
  PARTLY: 'as a member of NATO for a part of it',
  NOT: 'not yet a member of NATO',
} as const

/** One stretch: who, when, and what came after. */
export const Opened = ({ stretch, close, chart, subject, cited }: Props) => {
  const { member, startYear, endYear, startSharePercent, endSharePercent, risePoints, asMember, atWar, marks, shares } =
    stretch
  const moved = risePoints >= 0 ? 'more' : 'less'
  return (
    <section aria-labelledby="opened">
      <h2 id="opened">
        {member.name}, {startYear} to {endYear}
      </h2>
      <p class="lead">
        From {percent(startSharePercent)} of GDP to {percent(endSharePercent)}: {twoDecimals(Math.abs(risePoints))}{' '}
        points {moved} in {yearsText(endYear - startYear)}, {MEMBERSHIP[asMember]}, {warText(atWar)}.{' '}
        {afterText(stretch)}
      </p>
      {marks.map(({ reason }) => (
        <p key={reason} class="caution">
          {reason}
        </p>
      ))}
      <p class="no-print">
        <a href={close}>Close it</a> · <a href={`/member/${slugOf(member.name)}`}>{member.name} today</a>
      </p>
      <details>
        <summary>
          {shares.length} {agree(shares.length, 'year', 'years')}: the stretch, and what came after
        </summary>
        <table>
          <caption>Percent of GDP, by SIPRI’s record</caption>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col" class="number">
                Share
              </th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ year, sharePercent }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td class="number">{sharePercent === null ? 'not known' : percent(sharePercent)}</td>
                <td>{year <= endYear ? 'in the stretch' : 'after it'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <ChartFigure
        chart={chart}
        share={{
          subject,
          csv: `/data/compare.csv?line=${member.code}:SIPRI&from=${Math.max(1949, startYear - 5)}`,
          cited,
        }}
      />
    </section>
  )
}
