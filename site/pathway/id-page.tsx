/** A pathway by its id, which holds its figures: it is sent on to its readable address where that says the same. */

import { shortened } from '../../formats/shortened.ts'
import { unknownParameters } from '../address/parameters.ts'
import { PathwayPage } from '../generated/documents.ts'
import { apiCurrency, moneyOf } from '../money.ts'
import { reasonsOf, type Sources } from '../operation.ts'
import type { Page, Redirect } from '../page.ts'
import { pathwayAnswerPage } from './answer.tsx'
import { loadAreas } from './areas.ts'
import { readableAddress } from './known-question.ts'
import { pathwayIdPath } from './question.ts'
import { notFoundPage, refusedPathwayPage } from './refusal.tsx'

export async function pathwayIdPage(id: string, search: URLSearchParams, sources: Sources): Promise<Page | Redirect> {
  const areas = await loadAreas(sources)
  const { money, problem } = moneyOf(search.get('money'), false)
  const messages = [...Object.values(unknownParameters(search, ['money'])), ...Object.values(problem)]
  if (messages.length > 0) return refusedPathwayPage(areas, {}, {}, messages)
  const reply = await sources.ask(PathwayPage, {
    area: '',
    input: null,
    id,
    isGiven: true,
    currency: apiCurrency(money),
  })
  const pathway = reply.data?.pathway
  if (!pathway) {
    const [reason = `No pathway has the id “${shortened(id)}”.`] = reasonsOf(reply)
    return notFoundPage(areas, reason)
  }
  const location = await readableAddress(pathway, sources, money)
  if (location !== null) return { location }
  const [address, values] = [pathwayIdPath(id, money), { area: pathway.area.code, money }]
  const mayBeOld = pathway.newerFiguresExist || pathway.parameters.asOf !== null
  return pathwayAnswerPage({ areas, values, address, pathway, mayBeOld, money }, sources)
}
