/** Columns of the table of claims: how one is read, and a check of it. */
import type { ClaimCheck } from '../../../../domain/claim/claim-check.ts'
import type { CheckedClaim } from '../../../../domain/claim/list/claims-list.ts'
import type { Statement } from '../../../../domain/statement/statement.ts'
import { type Column, column, textColumn } from '../table-schema.ts'

/** A claim with its statement and both checks. */
export type ClaimTableRow = CheckedClaim & { readonly statement: Statement }

export const checkColumns = (
  prefix: 'at_the_time' | 'latest',
  figures: string,
  of: (row: ClaimTableRow) => ClaimCheck,
): readonly Column<ClaimTableRow>[] => [
  textColumn(
    `${prefix}_verdict`,
    `By the figures ${figures}: MATCHES, CLOSE, DIFFERS or NOT_CHECKABLE.`,
    (row) => of(row).verdict,
  ),
  column(
    `${prefix}_computed`,
    'number',
    `The same quantity from the figures ${figures}, in the unit of the claim.`,
    (row) => of(row).computed,
  ),
  textColumn(
    `${prefix}_edition`,
    'The edition that this rests on; the first, where there are several.',
    (row) => of(row).data[0]?.series.edition.slug ?? null,
  ),
  textColumn(`${prefix}_working`, 'The finding in one sentence to print.', (row) => of(row).working),
  textColumn(`${prefix}_reason`, 'Why it cannot be checked.', (row) => of(row).reason),
]

export const readingColumns: readonly Column<ClaimTableRow>[] = [
  textColumn(
    'moment',
    'The moment of which the words speak where they name no year; year follows from it.',
    ({ claim }) => claim.moment,
  ),
  textColumn('since_moment', 'The same of since.', ({ claim }) => claim.sinceMoment),
  column(
    'from_share_percent_of_gdp',
    'number',
    'The share from which the words themselves reckon.',
    ({ claim }) => claim.fromShare,
    'percent of GDP',
  ),
  column('base_year', 'year', 'The base year of constant prices that it names.', ({ claim }) => claim.baseYear),
  textColumn(
    'quoted_edition',
    'The edition whose numbers it gives though that came out a little later.',
    ({ claim }) => claim.quotes,
  ),
]
