/** Whether a workbook of NATO's is complete: the series, the years and the countries that it must have. */
import type { Countries } from '../../countries.ts'
import { membersBy } from '../../countries.ts'
import { type FileLocation, ImportRefusal } from '../../refusal.ts'
import type { Block } from './block.ts'
import { REQUIRED } from './series.ts'
import type { NatoTable } from './table.ts'

/** Iceland has no armed forces: NATO prints its GDP, or no row of it at all. */
const WITHOUT_FORCES = 'ISL'

/** @param day the countries are the members of that day */
export function requireComplete(
  tables: readonly NatoTable[],
  countries: Countries,
  day: string,
  whole: FileLocation,
): void {
  const blocks = tables.flatMap((table) => table.blocks)
  requireSeries(blocks, whole)
  requireOneSpan(blocks)
  const members = new Set(membersBy(countries, day).map(({ code }) => code))
  for (const block of blocks) requireMembers(block, members, countries, day)
  for (const table of tables) requireEstimates(table)
}

function requireSeries(blocks: readonly Block[], whole: FileLocation): void {
  const found = new Map<string, Block>()
  for (const block of blocks) {
    const { indicator } = block.series
    const before = found.get(indicator)
    if (before)
      throw new ImportRefusal(block.place, `${indicator} again`, `each series once; ${before.table} has it`, 'Table 3')
    found.set(indicator, block)
  }
  const missing = REQUIRED.filter((code) => !found.has(code))
  if (missing.length > 0)
    throw new ImportRefusal(whole, `no table for ${missing.join(', ')}`, 'all tables, 1 to 8b', 'def-exp-2024-en.xlsx')
}

function requireOneSpan(blocks: readonly Block[]): void {
  const spanOf = ({ years }: Block) =>
    years.map(({ year, status }) => `${year}${status === 'estimate' ? 'e' : ''}`).join(' ')
  const [first] = blocks
  const other = blocks.find((block) => first && spanOf(block) !== spanOf(first))
  if (first && other)
    throw new ImportRefusal(other.place, `the years ${spanOf(other)}`, `those of ${first.table}`, spanOf(first))
  const bases = blocks.filter(({ baseYear }) => baseYear !== null)
  const odd = bases.find(({ baseYear }) => baseYear !== bases[0]?.baseYear)
  if (odd)
    throw new ImportRefusal(
      odd.place,
      `prices of ${odd.baseYear}`,
      `prices of ${bases[0]?.baseYear}, as in ${bases[0]?.table}`,
      '2015',
    )
}

function requireMembers(
  { rows, place, series }: Block,
  members: ReadonlySet<string>,
  countries: Countries,
  day: string,
): void {
  const printed = rows.filter(({ area }) => !countries.groups.has(area))
  const stranger = printed.find(({ area }) => !members.has(area))
  if (stranger)
    throw new ImportRefusal(
      stranger.place,
      `${stranger.label.text}, a country too many`,
      `the members of ${day}: ${members.size} countries`,
      'name the day of publication: --published 2024-06-17',
    )
  const codes = new Set(printed.map(({ area }) => area))
  const missing = [...members].filter((code) => !codes.has(code) && code !== WITHOUT_FORCES)
  if (missing.length > 0)
    throw new ImportRefusal(
      place,
      `no row for ${missing.map((code) => countries.byCode(code)?.name ?? code).join(', ')} (${series.indicator})`,
      `a row for each member of ${day}`,
      'name the day of publication: --published 2024-06-17',
    )
}

const ESTIMATES = /figures for ([\d\s,and]+?) are estimates/i

/** What a note calls estimates, the row of years marks with "e". */
function requireEstimates({ blocks, footnotes }: NatoTable): void {
  const marked = blocks[0]?.years.filter(({ status }) => status === 'estimate').map(({ year }) => String(year)) ?? []
  for (const { text, place } of footnotes) {
    const named = ESTIMATES.exec(text)?.[1]?.match(/\d{4}/g)
    if (named && named.join() !== marked.join())
      throw new ImportRefusal(
        place,
        `estimates of ${named.join(', ')}`,
        `those that the years mark with "e": ${marked.join(', ') || 'none'}`,
        '2023e, 2024e',
      )
  }
}
