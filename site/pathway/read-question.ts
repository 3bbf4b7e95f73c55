/** Reads what a reader typed into a pathway's input. A value that cannot be read becomes an error message, never a default. */
import { dayProblem } from '../address/day.ts'
import { parseNumber } from '../number.ts'
import { type Aim, type ApiPathwayInput, type Assumptions, SHAPE_CHOICES } from './question.ts'

/** What is wrong, by the name of the field. */
export type FieldProblems = Readonly<Record<string, string>>

export interface Reading {
  readonly input: ApiPathwayInput
  /** Empty where all could be read. */
  readonly problems: FieldProblems
}

const NUMBER = { share: 'a number such as 3.5', year: 'a year such as 2035', points: 'a number such as -0.5 or 1' }

export function readQuestion(aim: Aim, assumptions: Assumptions): Reading {
  const problems: Record<string, string> = {}
  const number = (field: string, text: string, allowed: string): number => {
    const value = parseNumber(text)
    if (value === null) problems[field] = `“${text}” cannot be read. Allowed: ${allowed}.`
    return value ?? 0
  }
  const target = targetOf(aim, number)
  const shape = shapeOf(aim, assumptions.shape, problems)
  const difference = (name: 'growth' | 'inflation') =>
    assumptions[name] ? { [name]: { differencePoints: number(name, assumptions[name], NUMBER.points) } } : {}
  const economy = { ...difference('growth'), ...difference('inflation') }
  const day = assumptions.asOf
  const wrongDay = day ? dayProblem(day) : null
  if (wrongDay !== null) problems.asOf = wrongDay
  const input: ApiPathwayInput = {
    target,
    ...(shape && { shape }),
    ...(Object.keys(economy).length > 0 && { economy }),
    ...(day && { asOf: day }),
    ...(assumptions.from && { startYear: number('from', assumptions.from, NUMBER.year) }),
  }
  return { input, problems }
}

function targetOf(
  aim: Aim,
  number: (field: string, text: string, allowed: string) => number,
): ApiPathwayInput['target'] {
  if (aim.kind === 'the-hague' || aim.kind === 'as-pledged') return HAGUE
  const target = { sharePercent: number('share', aim.share, NUMBER.share), year: number('by', aim.year, NUMBER.year) }
  return aim.kind === 'total' ? { total: target } : { legs: { core: target, related: null } }
}

const HAGUE = {
  legs: { core: { sharePercent: 3.5, year: 2035 }, related: { sharePercent: 1.5, year: 2035 } },
} satisfies ApiPathwayInput['target']

function shapeOf(aim: Aim, name: string | undefined, problems: Record<string, string>): ApiPathwayInput['shape'] {
  if (aim.kind === 'as-pledged') return { simple: 'PLEDGED' }
  if (!name) return undefined
  const shape = SHAPE_CHOICES.find(([key]) => key === name)
  if (!shape) problems.shape = `There is no shape “${name}”. Allowed: ${SHAPE_CHOICES.map(([key]) => key).join(', ')}.`
  return shape?.[2]
}
