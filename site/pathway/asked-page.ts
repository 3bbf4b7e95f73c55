/** The question that a form sent: it is sent on to its readable address, or refused with what was typed. */

import { unknownParameters } from '../address/parameters.ts'
import { slugOf } from '../address/slug.ts'
import { moneyOf } from '../money.ts'
import type { Sources } from '../operation.ts'
import type { Page, Redirect } from '../page.ts'
import { findArea, loadAreas } from './areas.ts'
import { type Aim, PARAMETERS, questionPath, readAssumptions } from './question.ts'
import { readQuestion } from './read-question.ts'
import { blankPage, refusedPathwayPage } from './refusal.tsx'

export async function askedPathway(search: URLSearchParams, sources: Sources): Promise<Page | Redirect> {
  const areas = await loadAreas(sources)
  const [code, kind] = [search.get('area'), search.get('aim') ?? 'total']
  const known = ['area', 'aim', 'share', 'by', ...PARAMETERS]
  const assumptions = readAssumptions(search)
  const values = Object.fromEntries(known.map((name) => [name, search.get(name) ?? undefined]))
  if ([...search.keys()].length === 0) return blankPage(areas)
  const area = findArea(areas, code ?? '')
  const { money, problem } = moneyOf(
    search.get('money'),
    areas.groups.some((group) => group.code === area?.code),
  )
  const aim = aimOf(kind, search.get('share') ?? '', search.get('by') ?? '')
  const problems = {
    ...(!area && { area: `“${code ?? ''}” is no member and no group. Allowed: an ISO code such as DEU, or NATO.` }),
    ...(!aim && { aim: `“${kind}” is no target. Allowed: total, core, the-hague, as-pledged.` }),
    ...(aim && readQuestion(aim, assumptions).problems),
    ...problem,
  }
  const messages = [...Object.values(unknownParameters(search, known)), ...Object.values(problems)]
  if (!area || !aim || messages.length > 0) return refusedPathwayPage(areas, values, problems, messages)
  return { location: questionPath(slugOf(area.name), aim, assumptions, money) }
}

function aimOf(kind: string, share: string, year: string): Aim | null {
  if (kind === 'the-hague' || kind === 'as-pledged') return { kind }
  if (kind !== 'total' && kind !== 'core') return null
  return { kind, share: share.trim().replace(',', '.').replace(/\s*%$/, ''), year: year.trim() }
}
