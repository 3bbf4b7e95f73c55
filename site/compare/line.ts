/** One line of a comparison: figures of an area by one definition, or a pathway. */

import { unknownParameters } from '../address/parameters.ts'
import { slugOf } from '../address/slug.ts'
import type { AreasAnswer } from '../generated/documents.ts'
import { CompareFigures, type CompareFiguresAnswer, ComparePathway, type Course } from '../generated/documents.ts'
import { areaPath } from '../member/kinds.ts'
import { apiCurrency } from '../money.ts'
import { type Reply, reasonsOf, type Sources } from '../operation.ts'
import { namedArea } from '../pathway/areas.ts'
import { ASSUMPTIONS, parseAim, pathwayIdPath, questionPath, readAssumptions } from '../pathway/question.ts'
import { readQuestion } from '../pathway/read-question.ts'
import type { CompareQuestion } from './question.ts'

type Series = NonNullable<NonNullable<CompareFiguresAnswer['area']>['series']>

interface Common {
  /** In one spelling, as addresses have it. */
  readonly text: string
  readonly name: string
  /** The page about it. */
  readonly page: string
}

export type LoadedLine =
  | (Common & { readonly kind: 'figures'; readonly series: Series })
  | (Common & { readonly kind: 'pathway'; readonly course: Course })
  /** Nothing can be shown of it, and why. Where the question was at fault it is refused. */
  | (Common & {
      readonly kind: 'missing'
      readonly reason: string
      readonly isRefused: boolean
      readonly isFailed: boolean
    })

const DEFINITIONS = ['NATO', 'SIPRI'] as const

interface Parts {
  readonly comparison: CompareQuestion
  readonly areas: AreasAnswer
  readonly sources: Sources
}

export function readLine(text: string, parts: Parts): Promise<LoadedLine> {
  if (text.startsWith('pathway:')) return pathwayById(text, parts)
  return text.includes('/') ? pathwayInWords(text, parts) : figures(text, parts)
}

const refused = (text: string, reason: string): LoadedLine => ({
  kind: 'missing',
  text,
  name: text,
  page: '/compare',
  reason,
  isRefused: true,
  isFailed: false,
})

async function figures(text: string, { comparison: { asOf, from }, areas, sources }: Parts): Promise<LoadedLine> {
  const [areaText = '', definitionText, ...rest] = text.split(':')
  const area = await namedArea(areas, areaText, sources)
  const definition = DEFINITIONS.find((one) => one === definitionText?.toUpperCase())
  if (!area || rest.length > 0)
    return refused(
      text,
      `“${text}” is no line. Allowed: a code or a name such as DEU, with a definition as in DEU:SIPRI, or a pathway as in germany/3.5-by-2035.`,
    )
  if (definitionText !== undefined && !definition)
    return refused(text, `“${text}”: there is no definition “${definitionText}”. Allowed: ${DEFINITIONS.join(', ')}.`)
  const common = {
    text: definition ? `${area.code}:${definition}` : area.code,
    name: area.name,
    page: areaPath(area) + (asOf === null ? '' : `?asOf=${asOf}`),
  }
  const reply = await sources.askPart(CompareFigures, { area: area.code, definition: definition ?? null, asOf, from })
  const series = reply.data?.area?.series
  return series ? { kind: 'figures', ...common, series } : missing(common, reply)
}

async function pathwayInWords(text: string, parts: Parts): Promise<LoadedLine> {
  const { comparison, areas, sources } = parts
  const [path = '', query = ''] = text.split('?')
  const [areaText = '', aimText = '', ...rest] = path.split('/')
  const area = await namedArea(areas, areaText, sources)
  const aim = parseAim(aimText)
  if (!area || area.kind === 'country' || !aim || rest.length > 0)
    return refused(text, `“${text}” is no pathway. Allowed: germany/3.5-by-2035, nato/the-hague, spain/as-pledged.`)
  const search = new URLSearchParams(query)
  const given = readAssumptions(search)
  const assumptions = given.asOf || comparison.asOf === null ? given : { ...given, asOf: comparison.asOf }
  const { input, problems } = readQuestion(aim, assumptions)
  const messages = [...Object.values(unknownParameters(search, ASSUMPTIONS)), ...Object.values(problems)]
  if (messages.length > 0) return refused(text, `“${text}”: ${messages.join(' ')}`)
  if (comparison.asOf !== null && (assumptions.asOf ?? '') > comparison.asOf)
    return refused(text, laterThan(text, comparison.asOf))
  const common = {
    text: questionPath(slugOf(area.name), aim, given).replace('/pathway/', ''),
    name: area.name,
    page: questionPath(slugOf(area.name), aim, assumptions),
  }
  const reply = await sources.askPart(ComparePathway, {
    area: area.code,
    input,
    id: '',
    isGiven: false,
    currency: apiCurrency(comparison.money),
  })
  const found = reply.data?.area
  const course = found && 'pathway' in found ? found.pathway : null
  return course ? { kind: 'pathway', ...common, course } : missing(common, reply)
}

async function pathwayById(id: string, { comparison: { asOf, money }, sources }: Parts): Promise<LoadedLine> {
  const reply = await sources.askPart(ComparePathway, {
    area: '',
    input: null,
    id,
    isGiven: true,
    currency: apiCurrency(money),
  })
  const course = reply.data?.pathway
  const common = { text: id, name: course?.area.name ?? 'A pathway', page: pathwayIdPath(id) }
  if (!course) return missing(common, reply)
  const own = course.parameters.asOf
  if (asOf !== null && (own === null || own > asOf)) return refused(id, laterThan(course.headline, asOf))
  return { kind: 'pathway', ...common, course }
}

const laterThan = (what: string, day: string): string =>
  `“${what}” is from figures of later than ${day}. Allowed: pathways from figures of that day or before.`

function missing(common: Common, reply: Reply<unknown>): LoadedLine {
  const [reason = 'It cannot be shown at the moment.'] = reasonsOf(reply)
  return { kind: 'missing', ...common, reason, isRefused: false, isFailed: reply.data === null }
}
