/** The United Nations' CSV of the World Population Prospects: total population, medium variant. */
import { basename } from 'node:path'
import { requireAreas } from '../areas.ts'
import { LeftOutCounter } from '../left-out.ts'
import type { ImportContext, ImportedFigure, ImportedPublication, Importer } from '../publication.ts'
import { type Delimited, numberIn, openDelimited, yearIn } from '../read/delimited.ts'
import { ImportRefusal } from '../refusal.ts'
import { spanOf } from './sdmx.ts'

const COLUMNS = ['ISO3_code', 'Location', 'Variant', 'Time']
/** The population in thousands on 1 July, as the two files that have it call it. */
const VALUES = ['PopTotal', 'TPopulation1July']
/** The package carries the projection up to here. */
const LAST = 2060
const NO_FIGURE = new Set([''])

export const un: Importer = {
  reads: 'the total population by sex or the demographic indicators, such as WPP2024_TotalPopulationBySex.csv',
  read: async (path, context) => publicationOf(path, await openDelimited(path, ',', COLUMNS), context),
}

function publicationOf(path: string, file: Delimited, { countries }: ImportContext): ImportedPublication {
  const column = VALUES.find((one) => file.columns.includes(one))
  if (column === undefined)
    throw new ImportRefusal(file.place('line 1'), 'no column of the population', VALUES.join(' or '), 'PopTotal')
  const revision = Number(/WPP(\d{4})/.exec(basename(path))?.[1])
  if (Number.isNaN(revision))
    throw new ImportRefusal(
      file.place('the name'),
      'no revision',
      'the name that the file was downloaded under',
      'WPP2024_TotalPopulationBySex.csv',
    )
  const leftOut = new LeftOutCounter()
  const seen = new Set<string>()
  const figures = file.lines.flatMap((line): readonly ImportedFigure[] => {
    const country = countries.members.find(({ code }) => code === line.text('ISO3_code'))
    const year = yearIn(line, 'Time')
    const reason = !country
      ? 'lines of areas that the package does not carry'
      : line.text('Variant') !== 'Medium'
        ? 'lines of other variants'
        : year < revision || year > LAST
          ? `years before ${revision} and after ${LAST}`
          : null
    const place = line.place(column)
    if (!country || reason !== null) {
      leftOut.add(reason ?? '', place)
      return []
    }
    const value = numberIn(line, column, NO_FIGURE)
    if (value === null || seen.has(`${country.code} ${year}`))
      throw new ImportRefusal(
        place,
        value === null ? 'nothing' : `${country.name} ${year} again`,
        'one number for each country and year',
        '2781.868',
      )
    seen.add(`${country.code} ${year}`)
    const { code: area } = country
    return [{ area, year, indicator: 'POPULATION_PROJECTION', value, status: 'projection', table: column, place }]
  })
  requireAreas(
    new Set(figures.map(({ area }) => area)),
    countries.members.map(({ code }) => code),
    countries,
    file.place('column ISO3_code'),
  )
  return {
    source: 'un-wpp',
    slug: `un-wpp-${revision}`,
    title: `World Population Prospects ${revision}`,
    published: null,
    coverage: `An extract: medium variant, ${spanOf(figures)}, the ${countries.members.length} members.`,
    figures,
    indicators: [{ code: 'POPULATION_PROJECTION', sourceCode: 'population_medium', basePriceYear: null }],
    currencies: [],
    notes: [],
    leftOut: leftOut.all(),
  }
}
