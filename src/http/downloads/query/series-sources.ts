import { citeEdition } from '../../../../domain/figure/citation.ts'
import { warningsOfSeries } from '../../../../domain/figure/warnings.ts'
import type { Table as Matrix, TableColumn } from '../../../../domain/table/table.ts'
import type { Column } from '../table-schema.ts'

/** What a column of figures alone does not say: one row for each area that was asked for. */
export const sourceColumns = ({ years }: Matrix): readonly Column<TableColumn>[] =>
  [
    text('area', ({ area }) => area.code),
    text('area_name', ({ area }) => area.name),
    text('unit', ({ series }) => series?.unit ?? null),
    text('definition', ({ series }) => series?.edition.source.definitionCode ?? null),
    text('edition', ({ series }) => series?.edition.slug ?? null),
    text('published_on', ({ series }) => series?.edition.publishedOn ?? null),
    text('table', ({ series }) => series?.table ?? null),
    ...(['estimate', 'projection'] as const).map((status) =>
      text(`${status}s`, ({ statuses }) => years.filter((_, at) => statuses[at] === status).join(' ') || null),
    ),
    text('citation', ({ series }) =>
      series === null ? null : `${citeEdition(series.edition)}, ${series.edition.source.url}`,
    ),
    text('terms', ({ series }) => series?.edition.source.terms ?? null),
    text('warnings', ({ series }) => (series === null ? null : warningsOfSeries(series).join(' ') || null)),
    text('why_missing', ({ absence }) => absence?.explanation ?? null),
  ] satisfies readonly Column<TableColumn>[]

const text = (name: string, of: Column<TableColumn>['of']): Column<TableColumn> => ({
  name,
  type: 'string',
  description: '',
  of,
})
