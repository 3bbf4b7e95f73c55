/** The currencies of NATO's table in national currency, where they are not those of today. */
import type { Countries } from '../../countries.ts'
import type { LeftOutCounter } from '../../left-out.ts'
import type { ImportedFigure, ImportedNote, ImportedPublication } from '../../publication.ts'
import { ImportRefusal } from '../../refusal.ts'
import type { Block } from './block.ts'
import { currencyNamed } from './label.ts'
import type { DataRow } from './row.ts'
import type { NatoTable } from './table.ts'

interface Currencies {
  readonly currencies: ImportedPublication['currencies']
  readonly notes: readonly ImportedNote[]
  /** The first year of each series that is in one currency only. */
  readonly from: ReadonlyMap<string, number>
}

const isNational = ({ series }: Block): boolean => series.indicator.startsWith('DEFENCE_SPENDING_NATIONAL')

export function currenciesOf(tables: readonly NatoTable[], countries: Countries): Currencies {
  const found = new Map<string, { code: string; words: string }>()
  const from = new Map<string, number>()
  const notes: ImportedNote[] = []
  for (const table of tables)
    for (const block of table.blocks.filter(isNational))
      for (const row of block.rows) {
        const country = countries.byCode(row.area)
        if (!country) continue
        const currency = currencyNamed(row.label.currency ?? '', country.currency)
        if (currency === null)
          throw new ImportRefusal(
            row.place,
            `the currency ${JSON.stringify(row.label.currency)}`,
            `the currency of ${country.name}`,
            '"Albania (Leks)"',
          )
        const { indicator } = block.series
        if (currency.changes) {
          const year = firstYearIn(table, country.name, row)
          from.set(row.area, year)
          const old = row.values.filter((value) => value.year.year < year)
          if (old.length > 0)
            notes.push({
              area: row.area,
              indicator,
              text: `${country.name}: the edition prints the years before ${year} in the currency of before the euro. They are not carried, since one series has one currency.`,
            })
        }
        const before = found.get(row.area)
        if (before && before.code !== currency.code)
          throw new ImportRefusal(
            row.place,
            row.label.currency ?? '',
            `the same currency as above: ${before.words}`,
            before.words,
          )
        found.set(row.area, { code: currency.code, words: row.label.currency ?? '' })
        if (currency.code !== country.currency)
          notes.push({
            area: row.area,
            indicator,
            text: `${country.name}'s national currency is ${currency.code} (${row.label.currency}) in this edition and ${country.currency} today.`,
          })
      }
  const other = [...found].filter(([area, { code }]) => code !== countries.byCode(area)?.currency)
  return { currencies: other.map(([area, { code }]) => ({ area, currency: code })), notes, from }
}

/** "Data are expressed in Euros (for Slovak Republic from 2009, for Estonia from 2011 …)" */
function firstYearIn({ footnotes }: NatoTable, name: string, { label, place }: DataRow): number {
  const texts = footnotes.filter(({ mark }) => label.marks.includes(mark)).map(({ text }) => text)
  const spelt = [label.text, name].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const year = texts
    .map((text) => new RegExp(`(?:${spelt}) from (\\d{4})`, 'i').exec(text)?.[1])
    .find((one) => one !== undefined)
  if (year === undefined)
    throw new ImportRefusal(
      place,
      `two currencies, ${label.currency}, and no footnote that says from when`,
      'the year of the change',
      '"(b) Data are expressed in Euros (for Estonia from 2011)"',
    )
  return Number(year)
}

/** Leaves out the years in an older currency. */
export function inOneCurrency(
  figures: readonly ImportedFigure[],
  from: Currencies['from'],
  leftOut: LeftOutCounter,
): readonly ImportedFigure[] {
  return figures.filter(({ area, year, indicator, place }) => {
    const first = indicator.startsWith('DEFENCE_SPENDING_NATIONAL') ? from.get(area) : undefined
    if (first === undefined || year >= first) return true
    leftOut.add(`${area} before ${first}: in an older currency`, place)
    return false
  })
}
