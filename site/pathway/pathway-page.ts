/** The page of one question, at its readable address. */

import { shortened } from '../../formats/shortened.ts'
import { unknownParameters } from '../address/parameters.ts'
import { slugOf } from '../address/slug.ts'
import { PathwayPage } from '../generated/documents.ts'
import { apiCurrency, moneyOf } from '../money.ts'
import { reasonsOf, type Sources } from '../operation.ts'
import type { Page, Redirect } from '../page.ts'
import { pathwayAnswerPage } from './answer.tsx'
import { loadAreas, namedArea } from './areas.ts'
import { type Aim, aimPath, PARAMETERS, parseAim, questionPath, readAssumptions } from './question.ts'
import type { FieldValues } from './question-form.tsx'
import { readQuestion } from './read-question.ts'
import { notFoundPage, refusedPathwayPage } from './refusal.tsx'

/** The question in an address: area and target from the path, assumptions from the query string. */
export interface PathwayAddress {
  readonly area: string
  readonly aim: string
  readonly search: URLSearchParams
}

export async function pathwayPage(
  { area: areaText, aim: aimText, search }: PathwayAddress,
  sources: Sources,
): Promise<Page | Redirect> {
  const areas = await loadAreas(sources)
  const named = await namedArea(areas, areaText, sources)
  const area = named?.kind === 'country' ? null : named
  const aim = parseAim(aimText)
  const assumptions = readAssumptions(search)
  if (!area)
    return notFoundPage(
      areas,
      `No member and no group is called “${shortened(areaText)}”. Example: /pathway/germany/3.5-by-2035.`,
    )
  if (!aim)
    return notFoundPage(
      areas,
      `“${shortened(aimText)}” is no question. Allowed: 5-by-2032, 3.5-core-by-2035, the-hague, as-pledged.`,
      { ...assumptions, area: area.code },
    )
  const { money, problem } = moneyOf(search.get('money'), area.kind === 'group')
  const address = questionPath(slugOf(area.name), aim, assumptions, money)
  if (slugOf(area.name) !== areaText || aimPath(aim) !== aimText) return { location: address }
  const values = { ...assumptions, ...valuesOf(aim), area: area.code, money }
  const { input, problems: wrong } = readQuestion(aim, assumptions)
  const problems = { ...wrong, ...problem }
  const messages = [...Object.values(unknownParameters(search, PARAMETERS)), ...Object.values(problems)]
  if (messages.length > 0) return refusedPathwayPage(areas, values, problems, messages)
  const reply = await sources.ask(PathwayPage, {
    area: area.code,
    input,
    id: '',
    isGiven: false,
    currency: apiCurrency(money),
  })
  const found = reply.data?.area
  const pathway = found && 'pathway' in found ? found.pathway : null
  if (!pathway) {
    const [reason = 'It cannot be computed.'] = reasonsOf(reply)
    return refusedPathwayPage(areas, values, {}, [reason])
  }
  return pathwayAnswerPage({ areas, values, address, pathway, mayBeOld: Boolean(assumptions.asOf), money }, sources)
}

const valuesOf = (aim: Aim): FieldValues =>
  'share' in aim ? { aim: aim.kind, share: aim.share, by: aim.year } : { aim: aim.kind }
