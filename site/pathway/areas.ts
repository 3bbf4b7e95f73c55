import { Areas, type AreasAnswer } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import { slugOf } from '../slug.ts'

/** All members and groups, by their codes. Empty where the figures cannot be read at the moment. */
export async function loadAreas({ ask }: Sources): Promise<AreasAnswer> {
  const { data } = await ask(Areas, {})
  return data ?? { groups: [], members: [] }
}

/** The member or group of a code, or of a name as addresses spell it. */
export const findArea = ({ groups, members }: AreasAnswer, text: string) =>
  [...groups, ...members].find(({ code, name }) => slugOf(name) === text.toLowerCase() || code === text.toUpperCase())
