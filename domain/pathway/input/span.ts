import type { Dataset } from '../../dataset/dataset.ts'
import * as bounds from './bounds.ts'
import type { PathwayInput } from './input.ts'
import { HAGUE_CORE } from './legs-input.ts'

/** Years of the longest pathway that the bounds allow, start and target included. */
export const LONGEST_PATHWAY = bounds.TARGET_YEAR.most - bounds.START_YEAR.least + 1

/** An upper bound on the years of a pathway with this input, start included. The input need not be valid. */
export function mostYearsOf({ sizes }: Dataset, { core, related, total, from, asOf }: PathwayInput): number {
  const targets = [core, related, total].flatMap((target) => target?.by ?? [])
  const end = Math.max(...targets, total == null ? HAGUE_CORE.year : 0)
  const start = from ?? (asOf == null ? sizes.earliestStart : bounds.START_YEAR.least)
  return Math.min(Math.max(1, end - start + 1), LONGEST_PATHWAY)
}
