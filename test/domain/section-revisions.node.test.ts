/** How a year fared from edition to edition, held against the rows of the data files. */
import { describe, expect, it } from 'vitest'
import { countIn, crossSectionOf } from '../../domain/comparison/cross-section.ts'
import { editionOfSection, reprintedIn, revisionsOfSection } from '../../domain/comparison/section-revisions.ts'
import { dataset } from '../support/data/dataset.ts'
import { valuesIn } from '../support/data/printed.ts'
import { groupIn, present, question } from '../support/data/questions.ts'

/** The shares of the members of a year, as the file of an edition has them. */
const sharesIn = (edition: string, year: number): ReadonlyMap<string, number> =>
  new Map(
    [...valuesIn(edition, 'DEFENCE_SHARE_OF_GDP')].flatMap(([code, values]) => {
      const [area, value] = [dataset.area(code), values.get(year)]
      const isMember = area?.kind === 'member' && Number(area.accession.slice(0, 4)) <= year
      return isMember && value !== undefined ? [[code, value]] : []
    }),
  )

function sectionsOf(year: number) {
  const asked = { ...question(dataset, 'NATO', 'DEFENCE_SHARE_OF_GDP'), group: groupIn(dataset, 'NATO') }
  return revisionsOfSection(dataset, present(crossSectionOf(dataset, asked, year)))
}

describe('the same year by each edition', () => {
  it.each([2021, 2023, 2024, 2026])(
    'counts who was at 2%% in the year %i as the file of each edition has it',
    (year) => {
      const sections = sectionsOf(year)
      expect(sections.length).toBeGreaterThan(0)
      for (const section of sections) {
        const edition = editionOfSection(section)
        const printed = sharesIn(edition?.slug ?? '', year)
        const { meets, misses } = countIn(section, 'AT_LEAST', 2)
        const at = [...printed].filter(([, value]) => Number(value.toFixed(2)) >= 2).map(([code]) => code)
        expect(meets.map(({ series }) => series.area.code).toSorted()).toEqual(at.toSorted())
        expect(meets.length + misses.length).toBe(printed.size)
      }
    },
  )

  it('is oldest edition first, each once, and all of one source', () => {
    const editions = sectionsOf(2024).map((section) => editionOfSection(section))
    expect(editions.map((one) => one?.slug)).toEqual(['nato-2024', 'nato-2025', 'nato-2026'])
    expect(new Set(editions.map((one) => one?.source)).size).toBe(1)
  })

  it('says of each member what was printed first and last', () => {
    const reprinted = reprintedIn(sectionsOf(2024))
    const greece = reprinted.find(({ first }) => first.series.area.code === 'GRC')
    expect(greece?.first.value).toBe(sharesIn('nato-2024', 2024).get('GRC'))
    expect(greece?.last.value).toBe(sharesIn('nato-2026', 2024).get('GRC'))
    expect(reprinted.map(({ first }) => first.series.area.code)).not.toContain('ISL')
  })

  it('is empty where no edition has a figure', () => {
    expect(sectionsOf(1990)).toEqual([])
  })
})
