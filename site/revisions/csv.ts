/** The figures of a year by edition as a table: a row for each ally and edition, with its difference from the first print. */
import { csvRow } from '../../formats/csv.ts'
import type { Sources } from '../operation.ts'
import { problemsOfApi, type SiteFile } from '../page.ts'
import { revisionsAddress } from './choice.ts'
import { askRevisions } from './load.ts'
import { matrixOf } from './matrix.ts'

const HEADER =
  'area,name,year,indicator,unit,edition,published_on,value,status,difference_from_first,source,question\r\n'

/** @returns the file, or what is wrong with the address */
export async function revisionsCsv(search: URLSearchParams, sources: Sources): Promise<SiteFile> {
  const { choice, year, problems, section, reason } = await askRevisions(search, sources.ask, sources.ask)
  if (!section || year === null)
    return {
      kind: 'refused',
      problems: { ...problems, ...(reason && problemsOfApi([reason])) },
      example: '/data/revisions.csv?year=2020',
    }
  const { editions, rows, unit } = matrixOf(section, choice.sort)
  const question = sources.origin + revisionsAddress(choice, year)
  const lines = rows.flatMap(({ code, name, cells }) =>
    cells.flatMap((cell, at) => {
      const edition = editions[at]
      if (!cell || !edition) return []
      const { slug, publishedOn, citation } = edition
      const { value, status, difference } = cell
      const print = [choice.indicator, unit, slug, publishedOn, value, status, difference, citation, question]
      return csvRow([code, name, year, ...print])
    }),
  )
  return {
    kind: 'file',
    name: `revisions-${choice.indicator.toLowerCase().replaceAll('_', '-')}-${year}.csv`,
    text: HEADER + lines.join(''),
  }
}
