/** What several tests of realism ask and read. */
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import type { PathwayInput } from '../../../domain/pathway/input/input.ts'
import type { Model } from '../../../domain/pathway/model.ts'
import { type MembersPathway, memberPathwayFrom, type Pathway, pathwayOf } from '../../../domain/pathway/pathway.ts'
import { pathwayRealism, type RealismQuestion } from '../../../domain/pathway/realism/of-pathway.ts'
import type { Realism } from '../../../domain/pathway/realism/realism.ts'
import type { RealismMeasure } from '../../../domain/pathway/realism/window.ts'
import { pathwayWarnings } from '../../../domain/pathway/warnings.ts'
import type { Values } from '../data/printed.ts'
import { areaIn, memberIn, present } from '../data/questions.ts'

export const pathwayIn = (dataset: Dataset, code: string, input: PathwayInput, model?: Model): Pathway =>
  present(pathwayOf(dataset, areaIn(dataset, code), input, model))

export const memberPathwayIn = (dataset: Dataset, code: string, input: PathwayInput, model?: Model): MembersPathway =>
  present(memberPathwayFrom(dataset, memberIn(dataset, code), input, model))

/** All warnings of the pathway of a member, as one text. */
export function warningsIn(dataset: Dataset, code: string, input: PathwayInput, model?: Model): string {
  const { member, spec } = memberPathwayIn(dataset, code, input, model)
  return pathwayWarnings(dataset, member, spec).join('\n')
}

export const realismsOf = (pathway: Pathway, question: Partial<RealismQuestion> = {}): readonly Realism[] =>
  pathwayRealism(pathway, { referenceClass: null, includeMarked: false, ...question }).flatMap((one) =>
    isAbsence(one) ? [] : [one],
  )

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
