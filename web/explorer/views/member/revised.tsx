import { isoDate, onDate } from '../../../../formats/date.ts'
import { percent } from '../../../../formats/number.ts'
import { graphiqlUrl } from '../../data/client.ts'
import type { Table } from '../../data/csv.ts'
import { STATUS_WORDS } from '../../data/format.ts'
import { useQuery } from '../../data/use-query.ts'
import { Revisions } from '../../generated/documents.ts'
import { Actions } from '../../parts/actions.tsx'
import { Choice } from '../../parts/field.tsx'
import { FiguresTable } from '../../parts/figures-table.tsx'
import { QueryResult } from '../../parts/states.tsx'
import { type Place, setParameters } from '../../router.ts'
import type { MemberFigures } from './figures.ts'

interface Props {
  readonly member: MemberFigures
  readonly place: Place
  readonly years: readonly number[]
}

/** The revisions of the figure of one year, which the reader chooses. */
export function Revised({ member: { code, name }, place, years }: Props) {
  const year = place.search.get('revised')
  const variables = year === null ? null : { code, year: Number(year) }
  const query = useQuery(Revisions, variables)
  return (
    <section class="revised" aria-label="Revisions">
      <form class="controls" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="How was a year revised?"
          value={year ?? ''}
          options={[['', 'choose a year'], ...years.toReversed().map((one) => [String(one), String(one)] as const)]}
          onChange={(value) => setParameters({ revised: value || null })}
        />
      </form>
      {variables && (
        <QueryResult query={query} what="the revisions" height={120}>
          {({ member }) => {
            const revisions = member && 'revisions' in member.datum ? member.datum.revisions : []
            const table: Table = {
              columns: ['Published', 'Edition', `Share of GDP ${variables.year} (percent)`, 'Status'],
              rows: revisions.map(({ edition, value, status }) => [
                isoDate(edition.publishedOn, edition.publishedOnPrecision),
                edition.title,
                value,
                STATUS_WORDS[status],
              ]),
            }
            const title = `${name}: the figure of ${variables.year} in each edition`
            return revisions.length === 0 ? (
              <p class="empty">No edition has a figure for {variables.year}.</p>
            ) : (
              <>
                <ol class="revisions">
                  {revisions.map(({ value, status, edition, citation }) => (
                    <li key={edition.slug} title={citation}>
                      <strong>{percent(value)}</strong> {onDate(edition.publishedOn, edition.publishedOnPrecision)} (
                      {STATUS_WORDS[status]})
                    </li>
                  ))}
                </ol>
                <Actions
                  title={title}
                  source={revisions.map(({ edition }) => edition.title).join('; ')}
                  citation={revisions.map(({ citation }) => citation).join('\n')}
                  file={`${code}-${variables.year}-revisions`}
                  table={table}
                  graphiql={graphiqlUrl(Revisions, variables)}
                />
                <FiguresTable caption={title} table={table} />
              </>
            )
          }}
        </QueryResult>
      )}
    </section>
  )
}
