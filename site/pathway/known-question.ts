/** The question of a pathway that is known by its id: as an input, and as an address that a person can read. */

import { slugOf } from '../address/slug.ts'
import { type Answer, AreaPathway } from '../generated/documents.ts'
import { apiCurrency, type DisplayCurrency } from '../money.ts'
import type { Sources } from '../operation.ts'
import {
  type Aim,
  type ApiPathwayInput,
  type Assumptions,
  pathwayIdPath,
  questionPath,
  SHAPE_CHOICES,
} from './question.ts'
import { readQuestion } from './read-question.ts'

type Asked = Pick<Answer, 'id' | 'area' | 'parameters' | 'startYear'>
type Parameters = Answer['parameters']

/** Where the very same pathway has a readable address; null where no address says it, and where it is of earlier figures. */
export async function readableAddress(asked: Asked, sources: Sources, money: DisplayCurrency): Promise<string | null> {
  for (const from of [undefined, String(asked.startYear)]) {
    const question = readable(asked, from)
    if (!question) return null
    const found = await answered(asked, readQuestion(question.aim, question.assumptions).input, sources, money)
    if (found && found !== 'failed' && found.id === asked.id)
      return questionPath(slugOf(asked.area.name), question.aim, question.assumptions, money)
  }
  return null
}

/** The same answer by the newest figures, and where it is. Null where they give the same, or none; `failed` where they could not be asked. */
export async function newestAnswer(asked: Asked & Pick<Answer, 'summary'>, sources: Sources, money: DisplayCurrency) {
  const { asOf: _, ...parameters } = asked.parameters
  const found = await answered(asked, inputOf(parameters), sources, money)
  if (found === 'failed' || !found || found.summary === asked.summary) return found === 'failed' ? found : null
  const question = readable({ ...asked, parameters: { ...parameters, asOf: null } }, undefined)
  return {
    summary: found.summary,
    address: question
      ? questionPath(slugOf(asked.area.name), question.aim, question.assumptions, money)
      : pathwayIdPath(found.id, money),
  }
}

async function answered({ area }: Asked, input: ApiPathwayInput, { askPart }: Sources, money: DisplayCurrency) {
  const { data } = await askPart(AreaPathway, { area: area.code, input, currency: apiCurrency(money) })
  if (data === null) return 'failed'
  return data.area && 'pathway' in data.area ? data.area.pathway : null
}

function inputOf({ total, core, related, shape, economy, whenAbove, discountRatePercent }: Omit<Parameters, 'asOf'>) {
  const shapeOf = (): ApiPathwayInput['shape'] => {
    switch (shape.kind) {
      case 'POWER':
        return { powerExponent: shape.exponent ?? 1 }
      case 'S_CURVE':
        return { sCurveSteepness: shape.steepness ?? 1 }
      case 'FIXED_STEP':
        return { fixedStepPoints: shape.stepPoints ?? 0 }
      case 'GROWTH_CAP':
        return { growthCapPercent: shape.growthCapPercent ?? 0 }
      case 'MILESTONES':
        return { milestones: shape.milestones }
      default:
        return { simple: shape.kind }
    }
  }
  return {
    target: total ? { total } : { legs: { core, related } },
    shape: shapeOf(),
    economy: { growth: given(economy.growth), inflation: given(economy.inflation) },
    whenAbove,
    discountRatePercent,
  } satisfies ApiPathwayInput
}

const given = ({ differencePoints, ratePercent }: Parameters['economy']['growth']) =>
  ratePercent === null ? { differencePoints: differencePoints ?? 0 } : { ratePercent }

interface Question {
  readonly aim: Aim
  readonly assumptions: Assumptions
}

function readable({ parameters }: Pick<Asked, 'parameters'>, from: string | undefined): Question | null {
  const { asOf, shape, economy, whenAbove, discountRatePercent } = parameters
  const { growth, inflation } = economy
  if (
    whenAbove !== 'HOLD' ||
    discountRatePercent !== 0 ||
    growth.ratePercent !== null ||
    inflation.ratePercent !== null
  )
    return null
  const target = aimOf(parameters)
  const isPledged = shape.kind === 'PLEDGED'
  const aim = isPledged && target?.kind === 'the-hague' ? ({ kind: 'as-pledged' } as const) : target
  const name = isPledged ? '' : shapeName(shape)
  if (!aim || name === null || (isPledged && aim.kind !== 'as-pledged')) return null
  return {
    aim,
    assumptions: {
      ...(name !== '' && { shape: name }),
      ...(growth.differencePoints && { growth: String(growth.differencePoints) }),
      ...(inflation.differencePoints && { inflation: String(inflation.differencePoints) }),
      ...(from !== undefined && { from }),
      ...(asOf !== null && { asOf }),
    },
  }
}

function aimOf({ total, core, related }: Parameters): Aim | null {
  if (total) return { kind: 'total', share: String(total.sharePercent), year: String(total.year) }
  if (!core) return null
  if (!related) return { kind: 'core', share: String(core.sharePercent), year: String(core.year) }
  const legs = [core.sharePercent, core.year, related.sharePercent, related.year, related.startSharePercent]
  return legs.join() === [3.5, 2035, 1.5, 2035, null].join() ? { kind: 'the-hague' } : null
}

/** The name of a shape in addresses, empty for the default; null where it has none. */
function shapeName({ kind, exponent, steepness }: Parameters['shape']): string | null {
  const found = SHAPE_CHOICES.find(([, , input]) => {
    if ('simple' in input) return input.simple === kind
    if ('powerExponent' in input) return kind === 'POWER' && input.powerExponent === exponent
    return kind === 'S_CURVE' && input.sCurveSteepness === steepness
  })
  return found ? (found[0] === 'linear' ? '' : found[0]) : null
}
