/** Columns of the table of claims: how one is read, and a check of it. */
import type { ClaimCheck } from '../../../../domain/claim/claim-check.ts'
import type { CheckedClaim } from '../../../../domain/claim/list/claims-list.ts'
import type { Statement } from '../../../../domain/statement/statement.ts'
import type { Column } from '../table-schema.ts'

/** A claim with its statement and both checks. */
export type ClaimTableRow = CheckedClaim & { readonly statement: Statement }

export const checkColumns = (
  prefix: 'at_the_time' | 'latest',
  figures: string,
  of: (row: ClaimTableRow) => ClaimCheck,
): readonly Column<ClaimTableRow>[] => [
  {
    name: `${prefix}_verdict`,
    type: 'string',
    description: `By the figures ${figures}: MATCHES, CLOSE, DIFFERS or NOT_CHECKABLE.`,
    of: (row) => of(row).verdict,
  },
  {
    name: `${prefix}_computed`,
    type: 'number',
    description: `The same quantity from the figures ${figures}, in the unit of the claim.`,
    of: (row) => of(row).computed,
  },
  {
    name: `${prefix}_edition`,
    type: 'string',
    description: 'The edition that this rests on; the first, where there are several.',
    of: (row) => of(row).data[0]?.series.edition.slug ?? null,
  },
  {
    name: `${prefix}_working`,
    type: 'string',
    description: 'The finding in one sentence to print.',
    of: (row) => of(row).working,
  },
  {
    name: `${prefix}_reason`,
    type: 'string',
    description: 'Why it cannot be checked.',
    of: (row) => of(row).reason,
  },
]

export const readingColumns: readonly Column<ClaimTableRow>[] = [
  {
    name: 'moment',
    type: 'string',
    description: 'The moment of which the words speak where they name no year; year follows from it.',
    of: ({ claim }) => claim.moment,
  },
  { name: 'since_moment', type: 'string', description: 'The same of since.', of: ({ claim }) => claim.sinceMoment },
  {
    name: 'from_share_percent_of_gdp',
    type: 'number',
    description: 'The share from which the words themselves reckon.',
    unit: 'percent of GDP',
    of: ({ claim }) => claim.fromShare,
  },
  {
    name: 'base_year',
    type: 'year',
    description: 'The base year of constant prices that it names.',
    of: ({ claim }) => claim.baseYear,
  },
  {
    name: 'quoted_edition',
    type: 'string',
    description: 'The edition whose numbers it gives though that came out a little later.',
    of: ({ claim }) => claim.quotes,
  },
]
