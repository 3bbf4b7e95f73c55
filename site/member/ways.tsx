/** What the targets that are spoken of would take, in one sentence each, with the way to the whole answer. */
import { oneDecimal } from '../../formats/number.ts'
import { slugOf } from '../address/slug.ts'
import type { AreaWaysAnswer } from '../generated/documents.ts'
import { isBeforeTheHague } from './heading.tsx'
import type { FoundArea } from './kinds.ts'

type AllWays = NonNullable<AreaWaysAnswer['area']>
type Way = NonNullable<Extract<AllWays, { core: unknown }>['five']>

interface Props {
  readonly area: FoundArea
  readonly ways: AllWays
  readonly asOf: string | null
}

export function PathwayLinks({ area, ways, asOf }: Props) {
  const search = asOf === null ? '' : `?asOf=${asOf}`
  const asked = (
    [
      ['core', '3.5-core-by-2035', '3.5% of core spending by 2035'],
      ['five', '5-by-2035', '5% by 2035'],
      ['earlier', '5-by-2032', '5% by 2032'],
      ['pledged', 'as-pledged', 'As it pledged itself'],
    ] as const
  ).flatMap(([key, aim, label]) => {
    const way = (ways as Readonly<Record<string, Way | null | undefined>>)[key]
    return way && !(key === 'pledged' && isBeforeTheHague(asOf)) ? [{ aim, label, way }] : []
  })
  if (asked.length === 0) return <p>Without a figure to start from, no pathway can be computed for {area.name}.</p>
  return (
    <>
      <ul class="ways">
        {asked.map(({ aim, label, way }) => (
          <li key={aim}>
            <a href={`/pathway/${slugOf(area.name)}/${aim}${search}`}>{label}</a>: {way.summary}
          </li>
        ))}
      </ul>
      {'core' in ways && ways.core && 'budget' in ways.core && <Budget budget={ways.core.budget} />}
      <p class="no-print">
        <a href={`/pathway?area=${area.code}`}>Ask another question</a>
      </p>
    </>
  )
}

type Budget = Extract<NonNullable<Extract<AllWays, { core: unknown }>['core']>, { budget: unknown }>['budget']

/** What the core of The Hague does to the budget in its last year. */
function Budget({ budget: { reallocated, borrowed } }: { readonly budget: Budget }) {
  const [moved, owed] = [reallocated?.years.at(-1), borrowed?.years.at(-1)]
  if (!moved && !owed) return null
  return (
    <p>
      Core spending of 3.5% would by {(moved ?? owed)?.year}{' '}
      {moved &&
        `take ${oneDecimal(moved.percentOfOtherExpenditure)}% of all other government expenditure, if that paid`}
      {moved && owed ? '; ' : ''}
      {owed && `add ${oneDecimal(owed.extraDebtPoints)} points of GDP to the debt, if it were borrowed`}.
    </p>
  )
}
