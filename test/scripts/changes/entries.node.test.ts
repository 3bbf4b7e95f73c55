import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChangeText, MAX_DETAIL_LENGTH, MAX_DETAILS } from '../../../domain/change-log/entry.ts'
import { allSeries } from '../../../domain/dataset/dataset.ts'
import { decodeSnapshot } from '../../../domain/dataset/snapshot.ts'
import { difference } from '../../../domain/difference/difference.ts'
import { verdictChanges } from '../../../domain/difference/verdicts.ts'
import { entriesBetween } from '../../../scripts/changes/entries.ts'
import { limitDetails } from '../../../scripts/changes/limit-details.ts'
import { changeParts } from '../../../scripts/changes/parts.ts'
import { datasetOf } from '../../../scripts/common/release.ts'
import { corrected } from '../../support/data/corrected.ts'
import { bytes, statements } from '../../support/data/dataset.ts'
import { before2026, published, versionWith, versionWithCells } from '../../support/data/versions.ts'

const only = (entries: readonly ChangeText[], kind: ChangeText['kind']) => entries.filter((one) => one.kind === kind)

/** What is published, with the share of Poland in 2024 as nato-2025 has it set to another value. */
const withPoland = (value: number) => {
  const cell = { edition: 'nato-2025', indicator: 'DEFENCE_SHARE_OF_GDP', area: 'POL', year: 2024, value } as const
  return { dataset: datasetOf({ version: '0'.repeat(16), bytes: corrected(bytes, cell) }), statements }
}

describe('what is said when a version takes the place of another', () => {
  const since2026 = entriesBetween(before2026(), published)

  it('nothing, when they are the same', () => {
    expect(entriesBetween(published, published)).toEqual([])
  })

  it('a new edition: how many figures, and the largest revisions in words', () => {
    const [edition, ...others] = only(since2026, 'EDITION')
    expect(others).toEqual([])
    expect(edition).toMatchObject({
      title: 'NATO, Defence Investment of NATO Countries (2014-2026)',
      edition: 'nato-2026',
    })
    expect(edition?.summary).toMatch(
      /^Published on 10 July 2026; carried now, with 5,870 figures\. .*It revises [\d,]+ figures that were the newest before\. Largest revisions: Estonia, defence spending as a share of GDP, 2025: 3\.38 → 3\.93 percent of GDP \(“Defence Expenditure of NATO Countries \(2014-2025\)” → “Defence Investment of NATO Countries \(2014-2026\)”\), \+0\.55 points;/,
    )
    expect(edition?.details).toHaveLength(MAX_DETAILS)
    expect(edition?.details.at(-1)).toMatch(/^… and [\d,]+ more\.$/)
  })

  it('verdicts that changed with it, the changed ones before those whose value moved', () => {
    const [verdicts] = only(since2026, 'VERDICT')
    const flips = verdictChanges(before2026(), published).flatMap((one) =>
      one.before.verdict !== one.after.verdict ? [one.claim] : [],
    )
    expect(verdicts?.title).toBe(`${new Set(flips).size} claims come out otherwise`)
    expect(verdicts?.details[0]).toMatch(/→ .* with the (newest figures|figures of the day)/)
  })

  it('an edition that went', () => {
    const gone = only(entriesBetween(published, before2026()), 'CORRECTION').map(({ title }) => title)
    expect(gone).toContain('Taken out: NATO, Defence Investment of NATO Countries (2014-2026)')
  })

  it('a corrected figure of an edition that was carried already, with its old and new value', () => {
    const [entry, ...others] = only(entriesBetween(published, withPoland(4.5)), 'CORRECTION')
    const was = allSeries(published.dataset).find(
      ({ edition, indicator, area }) =>
        edition.slug === 'nato-2025' && indicator.code === 'DEFENCE_SHARE_OF_GDP' && area.code === 'POL',
    )
    const old = was?.values[2024 - (was?.firstYear ?? 0)]?.toFixed(2)
    expect(others).toEqual([])
    expect(entry?.title).toBe('Corrected: NATO, Defence Expenditure of NATO Countries (2014-2025)')
    expect(entry?.summary).toContain('are others now: 1 revised. This is a correction here')
    expect(entry?.details).toEqual([
      expect.stringContaining(
        `Poland, defence spending as a share of GDP, 2024 in “Defence Expenditure of NATO Countries (2014-2025)”: ${old} → 4.50 percent of GDP`,
      ),
    ])
  })

  it('a figure that was added is no correction of another, and one that was taken out says what it was', () => {
    const at = decodeSnapshot(bytes.slice().buffer).statuses.findIndex((status) => status !== 0)
    const lacking = versionWithCells(({ values, statuses }) => {
      values[at] = Number.NaN
      statuses[at] = 0
    })
    const [completed] = only(entriesBetween(lacking, published), 'CORRECTION')
    const [taken] = only(entriesBetween(published, lacking), 'CORRECTION')
    expect(completed?.title).toMatch(/^Completed: /)
    expect(completed?.details).toEqual([expect.stringMatching(/: new, [\d.,−]+ .* \((actual|estimate|projection)\)$/)])
    expect(taken?.title).toMatch(/^Corrected: /)
    expect(taken?.details[0]).toMatch(/: taken out, it was [\d.,−]+ /)
  })

  it('a statement that came, one that went, and one that was corrected with what its claims say', () => {
    const [first, second] = statements
    const without = { ...published, statements: statements.filter((one) => one !== first) }
    const [added] = entriesBetween(without, published)
    expect(added).toMatchObject({ kind: 'STATEMENT', title: first?.title, statement: first?.slug })
    expect(added?.details).toEqual([expect.stringContaining(`${first?.speaker.name}, ${first?.speaker.role}, `)])
    expect(entriesBetween(published, without)).toMatchObject([
      { kind: 'CORRECTION', title: `Taken out: ${first?.title}` },
    ])
    const reworded = statements.map((one) => (one === second ? { ...one, summary: 'Something else.' } : one))
    expect(entriesBetween(published, { ...published, statements: reworded })).toMatchObject([
      {
        kind: 'CORRECTION',
        title: `Corrected: ${second?.title}`,
        details: [expect.stringContaining(`summary “${second?.summary.slice(0, 40)}`)],
      },
    ])
  })

  it('a date that is known to the year is not said with a day', () => {
    const [one] = statements
    if (!one) throw new Error('There are no statements.')
    const vague = { ...one, slug: 'vague', claims: [], saidOn: '2025-12-31', precision: 'YEAR' as const }
    const [entry] = entriesBetween(published, { ...published, statements: [...statements, vague] })
    expect(entry?.details[0]).toMatch(/, 2025\.$/)
  })

  it('notes and other records', () => {
    const noted = versionWith({ 'notes.csv': (text) => `${text}nato-2026,POL,,Mind the gap.\n` })
    expect(only(entriesBetween(published, noted), 'RECORD')).toMatchObject([
      { title: 'Other records: 1 note', details: ['note + nato-2026 POL: Mind the gap.'] },
    ])
  })
})

describe('property: nothing changes in silence', () => {
  const { length } = decodeSnapshot(bytes.slice().buffer).values
  const cells = fc.uniqueArray(fc.nat({ max: length - 1 }), { minLength: 1, maxLength: 20 })

  const expectAllSaid = (...[before, after]: Parameters<typeof difference>) => {
    const changes = difference(before, after)
    const said = changeParts(changes, before, after).flatMap((part): readonly unknown[] => part.changes)
    expect(said).toHaveLength(changes.length)
    expect(new Set(said)).toEqual(new Set(changes))
  }

  it('each change of a difference is in exactly one part, whatever figures were changed', () => {
    fc.assert(
      fc.property(cells, fc.double({ min: 0.5, max: 1e5, noNaN: true }), (places, value) => {
        const other = versionWithCells((snapshot) => {
          for (const at of places) {
            snapshot.values[at] = value
            snapshot.statuses[at] = 1
          }
        })
        expectAllSaid(published, other)
      }),
      { numRuns: 6 },
    )
  })

  it.each([
    ['an edition that came', before2026(), published],
    ['an edition that went', published, before2026()],
  ])('also with %s', (_what, before, after) => {
    expectAllSaid(before, after)
  })
})

describe('the details of an entry', () => {
  it('are as many as there may be, the last one a count of the rest, and none is too long', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `line ${index} ${'x'.repeat(10 * index)}`)
    const limited = limitDetails(lines)
    expect(limited).toHaveLength(MAX_DETAILS)
    expect(limited.at(-1)).toBe('… and 11 more.')
    expect(Math.max(...limited.map((line) => line.length))).toBe(MAX_DETAIL_LENGTH)
    expect(limitDetails(lines.slice(0, 50))).toHaveLength(50)
  })
})
