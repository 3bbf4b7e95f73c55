/** What is asked as of a day shows nothing that came later, or says so. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../domain/pathway/realism/record.ts'
import { ask, DATA, dataset } from '../support/data/live.ts'
import { valuesIn } from '../support/data/printed.ts'
import { pathwayIn, realismsOf } from '../support/pathways/realism.ts'

const AREAS = new Set(dataset.members.map(({ code }) => code))
const sharesBy = (edition: string) => valuesIn(edition, 'DEFENCE_SHARE_OF_GDP', AREAS, DATA)

describe('the record of history, as it was known on 1 September 2025', () => {
  const windows = recordOf(dataset, 9, 'points', '2025-09-01')?.windows ?? []
  const [ofDay, newest] = [sharesBy('sipri-2025'), sharesBy('sipri-2026')]

  it('is SIPRI’s edition of April 2025, and of the newest what that one is not carried for', () => {
    for (const { member, from, to, startShare, endShare, pace } of windows) {
      const own = (from >= 2008 ? ofDay : newest).get(member.code)
      expect([startShare, endShare]).toEqual([own?.get(from), own?.get(to)])
      expect(pace).toBeCloseTo(((own?.get(to) ?? Number.NaN) - (own?.get(from) ?? Number.NaN)) / 9, 10)
    }
    expect(windows.filter(({ from }) => from >= 2008).length).toBeGreaterThan(200)
    expect(windows.filter(({ from }) => from < 2008).length).toBeGreaterThan(1000)
  })

  it('ends in 2024, as the newest ends a year later', () => {
    expect(Math.max(...windows.map(({ to }) => to))).toBe(2024)
    expect(Math.max(...(recordOf(dataset, 9, 'points', null)?.windows ?? []).map(({ to }) => to))).toBe(2025)
  })

  it('differs where SIPRI has revised it since', () => {
    const today = new Map(
      recordOf(dataset, 9, 'points', null)?.windows.map((one) => [`${one.member.code} ${one.from}`, one.pace]),
    )
    expect(windows.some(({ member, from, pace }) => today.get(`${member.code} ${from}`) !== pace)).toBe(true)
  })

  it('is named in the sentence of realism, and where no edition is as old the sentence says so', () => {
    const asOf = (day: string) =>
      ask(
        `{ member(code: "ESP") { pathway(input: { target: { total: { sharePercent: 3.5, year: 2035 } }, asOf: "${day}" }) { realism { edition { slug } explanation ownLevels { highest { year } lastAtTarget { year } } precedents { endYear sharePercentFiveYearsLater } } } } }`,
      )
    return Promise.all([
      asOf('2025-09-01').then(({ member }) => {
        for (const { edition, explanation } of member.pathway.realism) {
          expect(edition.slug).toBe('sipri-2025')
          expect(explanation).toContain(
            'The record is “SIPRI Military Expenditure Database, 1949-2024”, the newest of 2025-09-01, which is carried from 2008: stretches that begin before are those of “SIPRI Military Expenditure Database, 1949-2025 (v1.2)” that had ended by 2024.',
          )
        }
      }),
      asOf('2022-09-01').then(({ member }) => {
        for (const { explanation, precedents } of member.pathway.realism) {
          expect(explanation).toContain('as old as 2022-09-01 is carried')
          for (const { endYear } of precedents) expect(endYear).toBeLessThan(2022)
        }
      }),
    ])
  })

  it('is not what a permalink of the first version of the model was judged by', () => {
    const input = { total: { target: 3.5, by: 2035 }, asOf: '2025-09-01' }
    const [first, second] = (['1', '2'] as const).map((model) => realismsOf(pathwayIn(dataset, 'ESP', input, model))[0])
    expect(first?.record.edition.slug).toBe('sipri-2026')
    expect(second?.record.edition.slug).toBe('sipri-2025')
  })
})

const EDITION = 'edition { slug publishedOn }'
const DATUM = `... on Datum { ${EDITION} }`
const QUERY = `query ($code: CountryCode!, $asOf: Date!) {
  member(code: $code) {
    datum(indicator: DEFENCE_SHARE_OF_GDP, asOf: $asOf) { ${DATUM} }
    assessment(asOf: $asOf) { current { ${DATUM} } pledge { saidOn standing note } refusal { saidOn standing } }
    arrival(sharePercent: 3.5, asOf: $asOf) { ... on ShareArrival { start { ${EDITION} } trendFrom { ${EDITION} } warnings } }
    shortfall(asOf: $asOf) { ... on Shortfall { members { ${EDITION} } warnings } }
    positions(asOf: $asOf) { saidOn endedOn note }
    pathway(input: { asOf: $asOf, target: { legs: { core: { sharePercent: 3.5, year: 2035 } } } }) {
      warnings
      outlook { slug publishedOn }
      realism { ${EDITION} explanation }
      tradeOff { warnings comparisons { datum { ${DATUM} } } }
      budget(interestRatePercent: 3) {
        borrowed { ${EDITION} warnings outlook { slug publishedOn } }
        reallocated { ${EDITION} warnings }
        perWorker { ${EDITION} warnings }
      }
    }
  }
}`

/** Every edition in an answer, and every sentence. */
function* partsOf(answer: unknown): Generator<{ readonly slug?: string; readonly publishedOn?: string } | string> {
  if (typeof answer === 'string') yield answer
  if (typeof answer !== 'object' || answer === null) return
  if ('slug' in answer && 'publishedOn' in answer) yield answer as { slug: string; publishedOn: string }
  for (const value of Object.values(answer)) yield* partsOf(value)
}

describe('whatever is asked as of a day', () => {
  it('an edition that came later is named in a sentence of the same answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('ESP', 'DEU', 'POL', 'USA', 'TUR', 'LUX'),
        fc.integer({ min: 0, max: 3950 }).map((days) => new Date(Date.UTC(2016, 1, 1) + days * 864e5)),
        async (code, date) => {
          const asOf = date.toISOString().slice(0, 10)
          const answer = await ask(QUERY, { code, asOf })
          const parts = [...partsOf(answer)]
          const sentences = parts.filter((part) => typeof part === 'string').join('\n')
          for (const part of parts) {
            if (typeof part === 'string' || (part.publishedOn ?? '') <= asOf) continue
            expect(sentences).toContain(part.slug)
          }
          for (const { saidOn, endedOn, note } of answer.member.positions) {
            expect(saidOn === null || saidOn <= asOf).toBe(true)
            expect(endedOn === null || endedOn <= asOf).toBe(true)
            // Where nothing was found, the note says so, which is no word of anybody.
            if (saidOn !== null) expect(note).toBeNull()
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
