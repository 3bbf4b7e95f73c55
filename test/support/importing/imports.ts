/** What an importer needs in a test: the countries of the frozen package, and no file but the one it reads. */
import { readPackage } from '../../../scripts/compile/package.ts'
import { countriesIn } from '../../../scripts/import/countries.ts'
import type { ImportContext } from '../../../scripts/import/publication.ts'
import { DATA } from '../data/dataset.ts'

const countries = countriesIn(readPackage(DATA))

export const frozenContext = (published: string | null, areas: readonly string[] = []): ImportContext => ({
  published,
  countries,
  areasOf: () => new Set(areas),
})

/** The message of what is refused; fails if it is accepted. */
export async function refusalOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
  } catch (error) {
    if (error instanceof Error) return error.message
    throw error
  }
  throw new Error('It was not refused.')
}
