import { citeEdition } from '../../../../domain/figure/citation.ts'
import { warningsOfSeries } from '../../../../domain/figure/warnings.ts'
import type { Table as Matrix, TableColumn } from '../../../../domain/table/table.ts'
import { type Column, textColumn } from '../table-schema.ts'

/** What a column of figures alone does not say: one row for each area that was asked for. */
export const sourceColumns = ({ years }: Matrix): readonly Column<TableColumn>[] =>
  [
    textColumn('area', '', ({ area }) => area.code),
    textColumn('area_name', '', ({ area }) => area.name),
    textColumn('unit', '', ({ series }) => series?.unit ?? null),
    textColumn('definition', '', ({ series }) => series?.edition.source.definitionCode ?? null),
    textColumn('edition', '', ({ series }) => series?.edition.slug ?? null),
    textColumn('published_on', '', ({ series }) => series?.edition.publishedOn ?? null),
    textColumn('table', '', ({ series }) => series?.table ?? null),
    ...(['estimate', 'projection'] as const).map((status) =>
      textColumn<TableColumn>(
        `${status}s`,
        '',
        ({ statuses }) => years.filter((_, at) => statuses[at] === status).join(' ') || null,
      ),
    ),
    textColumn('citation', '', ({ series }) =>
      series === null ? null : `${citeEdition(series.edition)}, ${series.edition.source.url}`,
    ),
    textColumn('terms', '', ({ series }) => series?.edition.source.terms ?? null),
    textColumn('warnings', '', ({ series }) => (series === null ? null : warningsOfSeries(series).join(' ') || null)),
    textColumn('why_missing', '', ({ absence }) => absence?.explanation ?? null),
  ] satisfies readonly Column<TableColumn>[]
