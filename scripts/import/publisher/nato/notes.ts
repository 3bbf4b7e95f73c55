/** The notes that travel with the figures of NATO's edition. */
import { type Countries, membersBy } from '../../countries.ts'
import { type ImportedNote, noteOf } from '../../publication.ts'
import type { Block } from './block.ts'
import type { NatoTable } from './table.ts'

export function notesOf(tables: readonly NatoTable[], countries: Countries): readonly ImportedNote[] {
  const blocks = tables.flatMap((table) => table.blocks)
  const base = blocks.find(({ baseYear }) => baseYear !== null)?.baseYear
  const groups = [...new Set(blocks.flatMap(({ rows }) => rows.map(({ area }) => area)))].filter((area) =>
    countries.groups.has(area),
  )
  const hasIceland = blocks.some(({ rows }) => rows.some(({ area, values }) => area === 'ISL' && values.length > 0))
  return [
    noteOf('The same year is revised from edition to edition: a figure is only known together with its edition.'),
    noteOf(
      'These tables measure core defence spending. No table measures the defence- and security-related leg (up to 1.5% of GDP) of the commitment of 2025.',
    ),
    noteOf(
      `Constant prices are of ${base}: constant-price figures of editions with another base year cannot be compared with them directly.`,
    ),
    noteOf(
      `Iceland has no armed forces, so NATO prints no defence spending for it: the figure is missing, not zero.${hasIceland ? ' Its GDP is printed.' : ''}`,
      'ISL',
    ),
    ...groups.flatMap((group) => [
      ...membershipNote(group, blocks, countries),
      noteOf(
        `The aggregate share is computed by NATO at constant prices and exchange rates of ${base}, so it differs from nominal spending over nominal GDP.`,
        group,
        'DEFENCE_SHARE_OF_GDP',
      ),
    ]),
    ...footnotesOf(tables),
  ]
}

/** Which members joined within the years of the tables. */
function membershipNote(group: string, blocks: readonly Block[], countries: Countries): readonly ImportedNote[] {
  const years = blocks[0]?.years.map(({ year }) => year) ?? []
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  const later = membersBy(countries, `${last}-12-31`)
    .map(({ name, accession }) => ({ name, year: Number(accession?.slice(0, 4)) }))
    .filter(({ year }) => year > first)
    .toSorted((a, b) => a.year - b.year)
  if (later.length === 0 || group === 'NORTH_AMERICA') return []
  const names = later.map(({ name, year }) => `${name} counts from ${year}`).join(', ')
  return [noteOf(`The aggregate follows membership: ${names}.`, group)]
}

/** NATO's own footnotes, of each country or series that bears their mark. */
function footnotesOf(tables: readonly NatoTable[]): readonly ImportedNote[] {
  const found = new Map<
    string,
    { area: string | null; text: string; indicators: Set<NonNullable<ImportedNote['indicator']>> }
  >()
  for (const { blocks, footnotes } of tables)
    for (const { rows, marks, series } of blocks)
      for (const { mark, text } of footnotes) {
        const areas = rows.filter(({ label }) => label.marks.includes(mark)).map(({ area }) => area)
        for (const area of marks.includes(mark) ? [null] : areas) {
          const key = `${area} ${text}`
          const before = found.get(key) ?? { area, text, indicators: new Set() }
          before.indicators.add(series.indicator)
          found.set(key, before)
        }
      }
  return [...found.values()].map(({ area, text, indicators }) => {
    const [indicator = null, ...others] = indicators
    return noteOf(`Footnote of the publisher: ${text}`, area, others.length > 0 && area !== null ? null : indicator)
  })
}
