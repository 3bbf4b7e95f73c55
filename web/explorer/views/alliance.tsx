import { useQuery } from '../data/use-query.ts'
import { Alliance } from '../generated/documents.ts'
import { AsOf, useYears } from '../parts/as-of.tsx'
import { Choice } from '../parts/field.tsx'
import { QueryResult } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { type Place, setParameters } from '../router.ts'
import { Shares } from './alliance/shares.tsx'

const ORDERS = [
  ['share', 'largest share first'],
  ['name', 'by name'],
] as const
const SHOWN = [
  ['all', 'all members'],
  ['5', 'at 5% or more'],
  ['3.5', 'at 3.5% or more'],
  ['2', 'at 2% or more'],
  ['below', 'below 2%'],
] as const

/** The shares of all members in one year, as bars and as a map. */
export function AllianceView({ place }: { readonly place: Place }) {
  useTitle('What each ally spends on defence')
  const asOf = place.search.get('asOf')
  const years = useYears(asOf)
  const yearParameter = place.search.get('year')
  const year = yearParameter === null ? (years.at(0) ?? null) : Number(yearParameter)
  const order = place.search.get('order') ?? 'share'
  const shown = place.search.get('show') ?? 'all'
  const picked = (place.search.get('pick') ?? '').split(',').filter(Boolean)
  const query = useQuery(Alliance, year === null ? null : { year, asOf })
  return (
    <>
      <h1>What each ally spends on defence</h1>
      <p class="lead">
        Share of GDP by NATO’s definition, against the 2% of Wales, the 3.5% of The Hague, and the 5% that was asked
        for.
      </p>
      {place.search.get('pathway') && <LinkedPathway id={place.search.get('pathway') ?? ''} />}
      <form class="controls" aria-label="What is shown" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Year"
          value={String(year ?? '')}
          options={years.map((one) => [String(one), String(one)] as const)}
          onChange={(value) => setParameters({ year: value })}
        />
        <AsOf value={asOf} onChange={(value) => setParameters({ asOf: value })} />
        <Choice label="Order" value={order} options={ORDERS} onChange={(value) => setParameters({ order: value })} />
        <Choice label="Show" value={shown} options={SHOWN} onChange={(value) => setParameters({ show: value })} />
      </form>
      <QueryResult query={query} what="the figures" height={900}>
        {(answer) => (
          <Shares
            answer={answer}
            year={year ?? 0}
            asOf={asOf}
            order={order}
            shown={shown}
            picked={picked}
            onPick={(codes) => setParameters({ pick: codes.join(',') })}
          />
        )}
      </QueryResult>
    </>
  )
}

/** A linked pathway of a group, as an SVG of the API. */
const LinkedPathway = ({ id }: { readonly id: string }) => (
  <figure class="figure">
    <figcaption>
      A pathway that somebody linked to.{' '}
      <a href={`/data/pathway.csv?${new URLSearchParams({ id })}`}>Its figures as CSV</a>
    </figcaption>
    <img
      src={`/chart/pathway/${encodeURIComponent(id)}.svg`}
      alt="The pathway as a chart; its figures are in the CSV."
    />
  </figure>
)
