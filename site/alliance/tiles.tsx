/** A tile map of the members. All tiles have the same size, so that small members are visible. */

import { slugOf } from '../address/slug.ts'
import type { EveryAllyAnswer } from '../generated/documents.ts'
import { levelOf } from './level.ts'

export type AllyShare = EveryAllyAnswer['members'][number]

/** Where each member lies, roughly as on the globe. */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ISL: [3, 1],
  NOR: [6, 1],
  SWE: [7, 1],
  FIN: [8, 1],
  CAN: [1, 2],
  GBR: [4, 2],
  DNK: [6, 2],
  EST: [8, 2],
  USA: [1, 3],
  NLD: [5, 3],
  DEU: [6, 3],
  POL: [7, 3],
  LVA: [8, 3],
  BEL: [4, 4],
  LUX: [5, 4],
  CZE: [6, 4],
  SVK: [7, 4],
  LTU: [8, 4],
  FRA: [4, 5],
  SVN: [6, 5],
  HUN: [7, 5],
  ROU: [8, 5],
  PRT: [2, 6],
  ESP: [3, 6],
  ITA: [5, 6],
  HRV: [6, 6],
  MNE: [7, 6],
  BGR: [8, 6],
  ALB: [6, 7],
  MKD: [7, 7],
  GRC: [8, 7],
  TUR: [9, 7],
}

export const Tiles = ({ members }: { readonly members: readonly AllyShare[] }) => (
  <ul class="tiles">
    {members.map(({ code, name, datum }) => {
      const [column, row] = PLACES[code] ?? [1, 8]
      const share = 'printedValue' in datum ? datum.printedValue : null
      const { mark, words } = levelOf(share)
      return (
        <li key={code} style={{ gridColumn: String(column), gridRow: String(row) }}>
          <a class={mark} href={`/member/${slugOf(name)}`}>
            {code} <span>{share === null ? '–' : share.toFixed(1)}</span>
            <b class="unseen">
              {name}: {share === null ? '' : `${share.toFixed(2)}%, `}
              {words}
            </b>
          </a>
        </li>
      )
    })}
  </ul>
)

export const TilesKey = () => (
  <ul class="links" aria-label="Marks of the map">
    {[5, 3.5, 2, 0, null].map((share) => (
      <li key={share}>
        <span class={`swatch ${levelOf(share).mark}`} /> {levelOf(share).words}
      </li>
    ))}
  </ul>
)
