import type { Member } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Vintage } from '../../edition/vintage.ts'
import type { Absence } from '../../figure/absence.ts'
import type { EconomyAssumptions } from './assumptions.ts'
import { type Economy, economyOf, isBaseline } from './economy.ts'

interface Known {
  readonly startYear: number
  readonly lastYear: number
  readonly economy: Economy | Absence
}

/** Of each member the economy that was asked for last: most questions are of the same years. */
const cache = new WeakMap<Dataset, Map<Member, Known>>()

/** The economy of the newest outlook without assumptions is worked out once as long as the years stay; any other one each time. */
export function knownEconomy(
  dataset: Dataset,
  member: Member,
  vintage: Vintage,
  startYear: number,
  lastYear: number,
  assumptions: EconomyAssumptions,
): Economy | Absence {
  if (vintage.kind !== 'latest' || !isBaseline(assumptions))
    return economyOf(dataset, member, vintage, startYear, lastYear, assumptions)
  const ofDataset = cache.get(dataset) ?? new Map<Member, Known>()
  cache.set(dataset, ofDataset)
  const known = ofDataset.get(member)
  if (known?.startYear === startYear && known.lastYear === lastYear) return known.economy
  const economy = economyOf(dataset, member, vintage, startYear, lastYear, assumptions)
  ofDataset.set(member, { startYear, lastYear, economy })
  return economy
}
