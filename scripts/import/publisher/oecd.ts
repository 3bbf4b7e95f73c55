/** The OECD's SDMX-CSV of its Social Expenditure Database, aggregated data (DF_SOCX_AGG). */
import { requireAreas } from '../areas.ts'
import { LeftOutCounter } from '../left-out.ts'
import type { ImportContext, ImportedPublication, Importer } from '../publication.ts'
import { requirePublished } from '../published.ts'
import { type Delimited, openDelimited } from '../read/delimited.ts'
import { ImportRefusal } from '../refusal.ts'
import { figuresIn, spanOf } from './sdmx.ts'

const COLUMNS = [
  'REF_AREA',
  'UNIT_MEASURE',
  'EXPEND_SOURCE',
  'SPENDING_TYPE',
  'PROGRAMME_TYPE',
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
]
/** Public expenditure (ES10) of all types and programmes, in percent of GDP. */
const SLICE = { UNIT_MEASURE: 'PT_B1GQ', EXPEND_SOURCE: 'ES10', SPENDING_TYPE: '_T', PROGRAMME_TYPE: '_T' }
const SOURCE = 'oecd-socx'

/** The OECD's statuses: normal, break, provisional, definition; estimated; forecast; missing in several ways. */
const FLAGS = {
  actual: ['', 'A', 'B', 'P', 'D'],
  estimate: ['E'],
  projection: ['F'],
  none: ['M', 'L', 'O', 'N', 'K'],
}

export const oecd: Importer = {
  reads: 'DF_SOCX_AGG as SDMX-CSV, the table of the Data Explorer',
  read: async (path, context) => publicationOf(await openDelimited(path, ',', COLUMNS), context),
}

function publicationOf(file: Delimited, { countries, published, areasOf }: ImportContext): ImportedPublication {
  const leftOut = new LeftOutCounter()
  const figures = figuresIn(
    {
      file,
      slice: SLICE,
      area: { column: 'REF_AREA', country: (code) => countries.members.find((one) => one.code === code) ?? null },
      indicator: () => 'PUBLIC_SOCIAL_EXPENDITURE',
      table: 'SOCX_AGG',
      flag: { column: 'OBS_STATUS', meanings: FLAGS },
    },
    leftOut,
  )
  if (figures.length === 0)
    throw new ImportRefusal(
      file.place('line 2'),
      'no observation of the series',
      JSON.stringify(SLICE),
      'BEL,PT_B1GQ,ES10,_T,_T,2024,29.1,A',
    )
  const areas = new Set(figures.map(({ area }) => area))
  requireAreas(areas, areasOf(SOURCE), countries, file.place('column REF_AREA'))
  return {
    source: SOURCE,
    slug: `oecd-socx-${requirePublished(published).slice(0, 7)}`,
    title: `Social Expenditure Database, ${spanOf(figures)}`,
    published: null,
    coverage: `Aggregated data: public social expenditure of ${areas.size} members.`,
    figures,
    indicators: [
      { code: 'PUBLIC_SOCIAL_EXPENDITURE', sourceCode: 'socx_public_social_expenditure_total', basePriceYear: null },
    ],
    currencies: [],
    notes: [],
    leftOut: leftOut.all(),
  }
}
