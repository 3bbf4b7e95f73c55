import { slugOf } from '../address/slug.ts'
import { AreaNamed, Areas, type AreasAnswer } from '../generated/documents.ts'
import { allAreas, type FoundArea } from '../member/kinds.ts'
import type { Sources } from '../operation.ts'

/** All members, groups and countries, by their codes. Empty where the figures cannot be read at the moment. */
export async function loadAreas({ ask }: Sources): Promise<AreasAnswer> {
  const { data } = await ask(Areas, {})
  return data ?? { groups: [], members: [], comparators: [] }
}

/** The member or group of a code, or of a name as addresses spell it. */
export const findArea = ({ groups, members }: AreasAnswer, text: string) =>
  [...groups, ...members].find(({ code, name }) => isNamed(text, code, name))

/** The area of a code or a name in any spelling that the API knows: UK, Turkey, Czech Republic. Null where there is none. */
export async function namedArea(areas: AreasAnswer, text: string, { ask }: Sources): Promise<FoundArea | null> {
  const all = allAreas(areas)
  const found = all.find(({ code, name }) => isNamed(text, code, name))
  if (found) return found
  const { data } = await ask(AreaNamed, { name: text.replaceAll('-', ' ') })
  return all.find(({ code }) => code === data?.area?.code) ?? null
}

const isNamed = (text: string, code: string, name: string): boolean =>
  slugOf(name) === text.toLowerCase() || code === text.toUpperCase()
