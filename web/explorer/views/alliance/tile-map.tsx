import { percent } from '../../../../formats/number.ts'
import { levelOf } from '../../charts/levels.ts'
import { TILES } from '../../charts/tile-map.ts'
import { type Row, shareOf } from './row.ts'

/** A tile map of the members, coloured by level. */
export const TileMap = ({ members }: { readonly members: readonly Row[] }) => (
  <ul class="tiles">
    {members.map((member) => {
      const { code, name } = member
      const share = shareOf(member)
      const [column, row] = TILES[code] ?? [1, 8]
      const { mark, words } = levelOf(share)
      return (
        <li key={code} style={{ gridColumn: String(column), gridRow: String(row) }}>
          <a class={mark} href={`/member/${code}`}>
            <span>{code}</span>
            <span>{share === null ? '–' : share.toFixed(1)}</span>
            <span class="sr">
              {' '}
              {name}: {share === null ? '' : `${percent(share)}, `}
              {words}
            </span>
          </a>
        </li>
      )
    })}
  </ul>
)
