import { levelOf } from '../../charts/levels.ts'
import { TILES } from '../../charts/tile-map.ts'
import { percent } from '../../data/format.ts'
import type { Row } from './row.ts'

/** A tile map of the members, coloured by level. */
export const TileMap = ({ members }: { readonly members: readonly Row[] }) => (
  <ul class="tiles">
    {members.map(({ code, name, datum }) => {
      const [column, row] = TILES[code] ?? [1, 8]
      const { mark, words } = levelOf(datum?.value ?? null)
      return (
        <li key={code} style={{ gridColumn: String(column), gridRow: String(row) }}>
          <a class={mark} href={`/member/${code}`}>
            <span>{code}</span>
            <span>{datum ? datum.value.toFixed(1) : '–'}</span>
            <span class="sr">
              {' '}
              {name}: {datum ? `${percent(datum.value)}, ` : ''}
              {words}
            </span>
          </a>
        </li>
      )
    })}
  </ul>
)
