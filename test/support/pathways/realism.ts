/** What several tests of realism ask and read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import type { PathwayInput } from '../../../domain/pathway/input/input.ts'
import type { Model } from '../../../domain/pathway/model.ts'
import { type Pathway, pathwayOf } from '../../../domain/pathway/pathway.ts'
import { pathwayRealism, type RealismQuestion } from '../../../domain/pathway/realism/of-pathway.ts'
import type { Realism } from '../../../domain/pathway/realism/realism.ts'
import type { RealismMeasure } from '../../../domain/pathway/realism/window.ts'
import { DATA } from '../data/dataset.ts'

/** @throws Error where there is none */
export function pathwayIn(dataset: Dataset, code: string, input: PathwayInput, model?: Model): Pathway {
  const area = dataset.area(code)
  const pathway = area && pathwayOf(dataset, area, input, model)
  if (!pathway || isAbsence(pathway)) throw new Error(`${code} has no pathway: ${pathway?.explanation}`)
  return pathway
}

export const realismsOf = (pathway: Pathway, question: Partial<RealismQuestion> = {}): readonly Realism[] =>
  pathwayRealism(pathway, { referenceClass: null, includeMarked: false, ...question }).flatMap((one) =>
    isAbsence(one) ? [] : [one],
  )

/** A value by area and year, of one indicator and edition, read from the text and not by the engine. */
export type Values = ReadonlyMap<string, ReadonlyMap<number, number>>

export function valuesIn(edition: string, indicator: string, areas: ReadonlySet<string>, folder = DATA): Values {
  const values = new Map<string, Map<number, number>>()
  for (const line of readFileSync(join(folder, `figures/${edition}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)) {
    const [area = '', year, name, value] = line.split(',')
    if (name !== indicator || !areas.has(area)) continue
    values.set(area, (values.get(area) ?? new Map<number, number>()).set(Number(year), Number(value)))
  }
  return values
}

export interface Walked {
  readonly area: string
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly pace: number
}

/** All stretches of a length with their pace, by walking the text. */
export const walk = (values: Values, years: number, measure: RealismMeasure = 'points'): readonly Walked[] =>
  [...values].flatMap(([area, byYear]) =>
    [...byYear].flatMap(([from, start]) => {
      const to = from + years
      const end = byYear.get(to)
      if (end === undefined || start <= 0 || end <= 0) return []
      const pace = measure === 'points' ? (end - start) / years : 100 * ((end / start) ** (1 / years) - 1)
      return [{ area, from, to, start, end, pace }]
    }),
  )

/** The percentage of paces that are lower, ties counted half. */
export const rank = (stretches: readonly Walked[], pace: number): number =>
  (100 * stretches.reduce((sum, one) => sum + (one.pace < pace ? 1 : one.pace === pace ? 0.5 : 0), 0)) /
  stretches.length
