import { checkOf } from '../../../../domain/claim/checks.ts'
import { changeCauseOf, hasFlipped } from '../../../../domain/claim/list/claims-list.ts'
import { precisionOf } from '../../../../domain/claim/precision.ts'
import { asserterOf, assertionOf } from '../../../../domain/claim/words/words.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import type { Statement } from '../../../../domain/statement/statement.ts'
import { type CsvTable, column, csvTable, foreignKey, type TableDefinition, textColumn } from '../table-schema.ts'
import { type ClaimTableRow, checkColumns, readingColumns } from './claim-columns.ts'

const claims: TableDefinition<ClaimTableRow> = {
  name: 'claims',
  title: 'Claims',
  description:
    'The numbers that statements assert, each held against the figures of its day and against the newest ones. In the order of the statements.',
  columns: [
    textColumn('claim', 'Its stable name.', ({ claim }) => claim.slug),
    textColumn('statement', 'The statement that makes it.', ({ claim }) => claim.statement),
    column(
      'said_on',
      'date',
      'When the words were said; the last day of the month or year where only that is known.',
      ({ claim }) => claim.saidOn,
    ),
    textColumn('speaker_name', 'Who said it.', ({ statement }) => statement.speaker.name),
    textColumn('assertion', 'What it asserts, in words.', ({ claim }) => assertionOf(claim)),
    textColumn('quantity', 'What is claimed.', ({ claim }) => claim.quantity),
    textColumn('measure', 'The same in words, where it is UNMEASURED.', ({ claim }) => claim.measure),
    textColumn('subject', 'Whom it is about: a code, or words.', ({ claim }) => claim.subject),
    column('year', 'year', 'The year that it is about.', ({ claim }) => claim.year),
    column('since', 'year', 'The earlier year of a change, a sum or a ratio.', ({ claim }) => claim.since),
    column(
      'share_percent_of_gdp',
      'number',
      'The share of a count or a cost.',
      ({ claim }) => claim.share,
      'percent of GDP',
    ),
    column(
      'amount_billions',
      'number',
      'The amount that is put as points of GDP.',
      ({ claim }) => claim.amount,
      'billions of the currency',
    ),
    textColumn('definition', 'Whose definition it names: NATO, SIPRI or EDA.', ({ claim }) => claim.definition),
    textColumn('prices', 'The prices that it names.', ({ claim }) => claim.prices),
    textColumn('comparator', 'How it bounds the value.', ({ claim }) => claim.comparator),
    column('value', 'number', 'The asserted value, in the unit of its row.', ({ claim }) => claim.value),
    column('value_max', 'number', 'The upper end of an asserted range.', ({ claim }) => claim.valueMax),
    textColumn('unit', 'The unit.', ({ claim }) => claim.unit),
    textColumn('currency', 'ISO 4217 code of the money.', ({ claim }) => claim.currency),
    column('precision', 'number', 'To how fine a step it speaks, in its unit.', ({ claim }) => precisionOf(claim)),
    textColumn('asserted_by', 'Who, where it was not the speaker.', ({ claim }) => claim.assertedBy),
    textColumn('basis', 'The basis that the words give.', ({ claim }) => claim.basis),
    ...checkColumns('at_the_time', 'known on the day', ({ atTheTime }) => atTheTime),
    ...checkColumns('latest', 'known now', ({ latest }) => latest),
    column(
      'changed',
      'boolean',
      'Whether figures of the day gave one verdict and the newest ones give another.',
      hasFlipped,
    ),
    textColumn('note', 'What to mind about it.', ({ claim }) => claim.note),
    textColumn(
      'date_precision',
      'How exactly the day of said_on is known: DAY, MONTH or YEAR.',
      ({ claim }) => claim.saidOnPrecision,
    ),
    textColumn('asserter', 'Who asserted it: asserted_by, or the speaker.', ({ claim }) => asserterOf(claim)),
    ...readingColumns,
    textColumn(
      'change_cause',
      'Why the two verdicts differ: REVISED_FIGURES, NEWER_DEFINITION or MEASURED_SINCE.',
      changeCauseOf,
    ),
  ],
  primaryKey: ['claim'],
  foreignKeys: [foreignKey('statement', 'statements')],
}

export function claimsTable(dataset: Dataset, statements: readonly Statement[]): CsvTable {
  const rows = statements.flatMap((statement) =>
    statement.claims.map(
      (claim): ClaimTableRow => ({
        claim,
        statement,
        atTheTime: checkOf(dataset, claim, 'AT_THE_TIME'),
        latest: checkOf(dataset, claim, 'LATEST'),
      }),
    ),
  )
  return csvTable(claims, rows)
}
