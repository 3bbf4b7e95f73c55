/** What became of a position. */
import type { Area } from '../area/area.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { judgementsOf } from './judgement.ts'
import type { KnownPosition } from './known.ts'
import type { Standing } from './position.ts'

export type Fate = 'KEPT' | 'MISSED' | 'OPEN' | 'SUPERSEDED' | 'WITHDRAWN' | 'REFUSED' | 'NONE_FOUND'

const BY_STANDING: Readonly<Record<Standing, Fate>> = {
  IN_FORCE: 'OPEN',
  SUPERSEDED: 'SUPERSEDED',
  WITHDRAWN: 'WITHDRAWN',
  REFUSED: 'REFUSED',
  NONE_FOUND: 'NONE_FOUND',
}

/** The newest edition that judges a pledge decides; what no edition judges is as it stands. */
export function fateOf(dataset: Dataset, area: Area, position: KnownPosition): Fate {
  const judgement = judgementsOf(dataset, area, position).at(-1)
  if (judgement) return judgement.isKept ? 'KEPT' : 'MISSED'
  return BY_STANDING[position.standing]
}
