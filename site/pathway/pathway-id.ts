import { PathwayPage } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import { findArea, loadAreas } from './areas.ts'
import type { PathwayAddress } from './pathway-page.ts'
import { parseAim, readAssumptions } from './question.ts'
import { readQuestion } from './read-question.ts'

/** The id of the pathway that the page of an address shows; null where it shows none. */
export async function pathwayIdAt({ area, aim, search }: PathwayAddress, sources: Sources): Promise<string | null> {
  const [found, question] = [findArea(await loadAreas(sources), area), parseAim(aim)]
  if (!found || !question) return null
  const { input, problems } = readQuestion(question, readAssumptions(search))
  if (Object.keys(problems).length > 0) return null
  const { data } = await sources.ask(PathwayPage, { area: found.code, input, id: '', isGiven: false, currency: 'USD' })
  return (data?.area && 'pathway' in data.area ? data.area.pathway?.id : null) ?? null
}
