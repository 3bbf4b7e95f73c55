/** Those whose share is next to its own, to compare with. */
import { percent } from '../../formats/number.ts'
import { slugOf } from '../address/slug.ts'
import type { Ranking } from './heading.tsx'
import type { FoundArea } from './kinds.ts'

/** On each side. */
const NEXT = 2

export function Neighbours({ area: { code, name }, ranking }: { readonly area: FoundArea; readonly ranking: Ranking }) {
  const ranked = 'ranking' in ranking ? (ranking.ranking ?? []) : []
  const at = ranked.findIndex(({ datum }) => datum.area.code === code)
  const next = ranked.slice(Math.max(0, at - NEXT), at + NEXT + 1).filter(({ datum }) => datum.area.code !== code)
  const compared = at < 0 ? [code, 'NATO'] : [code, ...next.map(({ datum }) => datum.area.code)]
  return (
    <>
      <h2>Next to it</h2>
      {at >= 0 && (
        <ul class="links">
          {next.map(({ rank, datum }) => (
            <li key={datum.area.code}>
              {rank}. <a href={`/member/${slugOf(datum.area.name)}`}>{datum.area.name}</a>, {percent(datum.value)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/compare?${new URLSearchParams(compared.map((one) => ['line', one]))}`}>
          Compare {name} with {at < 0 ? 'NATO' : 'them'}
        </a>
      </p>
    </>
  )
}
