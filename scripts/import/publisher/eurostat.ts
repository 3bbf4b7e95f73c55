/** Eurostat's SDMX-CSV of gov_10a_exp, general government expenditure by function. */
import type { IndicatorCode } from '../../../domain/figure/indicator.ts'
import { requireAreas } from '../areas.ts'
import { LeftOutCounter } from '../left-out.ts'
import { type ImportContext, type ImportedPublication, type Importer, noteOf } from '../publication.ts'
import { requirePublished } from '../published.ts'
import { type Delimited, openDelimited } from '../read/delimited.ts'
import { ImportRefusal } from '../refusal.ts'
import { figuresIn, spanOf } from './sdmx.ts'

const COLUMNS = ['freq', 'unit', 'sector', 'cofog99', 'na_item', 'geo', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_FLAG']
const SLICE = { freq: 'A', unit: 'PC_GDP', sector: 'S13', na_item: 'TE' }
const SOURCE = 'eurostat-cofog'

const FUNCTIONS: Readonly<Record<string, { readonly code: IndicatorCode; readonly sourceCode: string }>> = {
  GF10: { code: 'SOCIAL_PROTECTION', sourceCode: 'cofog_GF10_social_protection' },
  GF07: { code: 'HEALTH', sourceCode: 'cofog_GF07_health' },
  GF09: { code: 'EDUCATION', sourceCode: 'cofog_GF09_education' },
  GF02: { code: 'COFOG_DEFENCE', sourceCode: 'cofog_GF02_defence' },
  TOTAL: { code: 'COFOG_TOTAL', sourceCode: 'cofog_total' },
}

/** Eurostat's flags of an observation: break, definition, estimated, provisional, low reliability, not applicable, confidential. */
const FLAGS = {
  actual: ['', 'b', 'bd', 'd', 'p', 'bp', 'dp', 'u'],
  estimate: ['e', 'be', 'de', 'ep'],
  none: ['z', 'c', ':'],
}

export const eurostat: Importer = {
  reads: 'gov_10a_exp as SDMX-CSV, such as estat_gov_10a_exp_en.csv',
  read: async (path, context) => publicationOf(await openDelimited(path, ',', COLUMNS), context),
}

function publicationOf(file: Delimited, { countries, published, areasOf }: ImportContext): ImportedPublication {
  const leftOut = new LeftOutCounter()
  // Eurostat writes EL for Greece and UK for the United Kingdom.
  const iso2 = (geo: string) => ({ EL: 'GR', UK: 'GB' })[geo] ?? geo
  const figures = figuresIn(
    {
      file,
      slice: SLICE,
      area: { column: 'geo', country: (geo) => countries.members.find((one) => one.iso2 === iso2(geo)) ?? null },
      indicator: (line) => FUNCTIONS[line.text('cofog99')]?.code ?? null,
      table: 'gov_10a_exp',
      flag: { column: 'OBS_FLAG', meanings: FLAGS },
    },
    leftOut,
  )
  const functions = Object.entries(FUNCTIONS)
  for (const [cofog, { code }] of functions) {
    const areas = new Set(figures.filter(({ indicator }) => indicator === code).map(({ area }) => area))
    if (areas.size === 0)
      throw new ImportRefusal(
        file.place('column cofog99'),
        `no line of ${cofog}`,
        functions.map(([one]) => one).join(', '),
        `A,PC_GDP,S13,${cofog},TE,BE,2024,19.7,`,
      )
    requireAreas(areas, areasOf(SOURCE), countries, file.place(`column geo, ${cofog}`))
  }
  const provisional = [
    ...new Set(
      file.lines.filter((line) => line.text('OBS_FLAG').includes('p')).map((line) => line.text('TIME_PERIOD')),
    ),
  ].sort()
  const areas = new Set(figures.map(({ area }) => area))
  const others = countries.members.filter(({ code }) => !areas.has(code)).map(({ name }) => name)
  return {
    source: SOURCE,
    slug: `eurostat-cofog-${requirePublished(published).slice(0, 7)}`,
    title: `General government expenditure by function, ${spanOf(figures)}`,
    published: null,
    coverage: `${areas.size} members${others.length > 0 ? `: not ${others.slice(0, -1).join(', ')}${others.length > 1 ? ' and ' : ''}${others.at(-1)}` : ''}.`,
    figures,
    indicators: functions.map(([, { code, sourceCode }]) => ({ code, sourceCode, basePriceYear: null })),
    currencies: [],
    notes:
      provisional.length === 0
        ? []
        : [noteOf(`The source marks some figures of ${provisional.join(', ')} as provisional.`)],
    leftOut: leftOut.all(),
  }
}
