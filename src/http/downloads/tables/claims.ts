import { checkOf } from '../../../../domain/claim/checks.ts'
import { changeCauseOf, hasFlipped } from '../../../../domain/claim/list/claims-list.ts'
import { precisionOf } from '../../../../domain/claim/precision.ts'
import { asserterOf, assertionOf } from '../../../../domain/claim/words/words.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import type { Statement } from '../../../../domain/statement/statement.ts'
import { type CsvTable, csvTable, foreignKey, type TableDefinition } from '../table-schema.ts'
import { type ClaimTableRow, checkColumns, readingColumns } from './claim-columns.ts'

const claims: TableDefinition<ClaimTableRow> = {
  name: 'claims',
  title: 'Claims',
  description:
    'The numbers that statements assert, each held against the figures of its day and against the newest ones. In the order of the statements.',
  columns: [
    { name: 'claim', type: 'string', description: 'Its stable name.', of: ({ claim }) => claim.slug },
    {
      name: 'statement',
      type: 'string',
      description: 'The statement that makes it.',
      of: ({ claim }) => claim.statement,
    },
    {
      name: 'said_on',
      type: 'date',
      description: 'When the words were said; the last day of the month or year where only that is known.',
      of: ({ claim }) => claim.saidOn,
    },
    {
      name: 'speaker_name',
      type: 'string',
      description: 'Who said it.',
      of: ({ statement }) => statement.speaker.name,
    },
    {
      name: 'assertion',
      type: 'string',
      description: 'What it asserts, in words.',
      of: ({ claim }) => assertionOf(claim),
    },
    { name: 'quantity', type: 'string', description: 'What is claimed.', of: ({ claim }) => claim.quantity },
    {
      name: 'measure',
      type: 'string',
      description: 'The same in words, where it is UNMEASURED.',
      of: ({ claim }) => claim.measure,
    },
    {
      name: 'subject',
      type: 'string',
      description: 'Whom it is about: a code, or words.',
      of: ({ claim }) => claim.subject,
    },
    { name: 'year', type: 'year', description: 'The year that it is about.', of: ({ claim }) => claim.year },
    {
      name: 'since',
      type: 'year',
      description: 'The earlier year of a change, a sum or a ratio.',
      of: ({ claim }) => claim.since,
    },
    {
      name: 'share_percent_of_gdp',
      type: 'number',
      description: 'The share of a count or a cost.',
      unit: 'percent of GDP',
      of: ({ claim }) => claim.share,
    },
    {
      name: 'amount_billions',
      type: 'number',
      description: 'The amount that is put as points of GDP.',
      unit: 'billions of the currency',
      of: ({ claim }) => claim.amount,
    },
    {
      name: 'definition',
      type: 'string',
      description: 'Whose definition it names: NATO, SIPRI or EDA.',
      of: ({ claim }) => claim.definition,
    },
    { name: 'prices', type: 'string', description: 'The prices that it names.', of: ({ claim }) => claim.prices },
    {
      name: 'comparator',
      type: 'string',
      description: 'How it bounds the value.',
      of: ({ claim }) => claim.comparator,
    },
    {
      name: 'value',
      type: 'number',
      description: 'The asserted value, in the unit of its row.',
      of: ({ claim }) => claim.value,
    },
    {
      name: 'value_max',
      type: 'number',
      description: 'The upper end of an asserted range.',
      of: ({ claim }) => claim.valueMax,
    },
    { name: 'unit', type: 'string', description: 'The unit.', of: ({ claim }) => claim.unit },
    { name: 'currency', type: 'string', description: 'ISO 4217 code of the money.', of: ({ claim }) => claim.currency },
    {
      name: 'precision',
      type: 'number',
      description: 'To how fine a step it speaks, in its unit.',
      of: ({ claim }) => precisionOf(claim),
    },
    {
      name: 'asserted_by',
      type: 'string',
      description: 'Who, where it was not the speaker.',
      of: ({ claim }) => claim.assertedBy,
    },
    { name: 'basis', type: 'string', description: 'The basis that the words give.', of: ({ claim }) => claim.basis },
    ...checkColumns('at_the_time', 'known on the day', ({ atTheTime }) => atTheTime),
    ...checkColumns('latest', 'known now', ({ latest }) => latest),
    {
      name: 'changed',
      type: 'boolean',
      description: 'Whether figures of the day gave one verdict and the newest ones give another.',
      of: hasFlipped,
    },
    { name: 'note', type: 'string', description: 'What to mind about it.', of: ({ claim }) => claim.note },
    {
      name: 'date_precision',
      type: 'string',
      description: 'How exactly the day of said_on is known: DAY, MONTH or YEAR.',
      of: ({ claim }) => claim.saidOnPrecision,
    },
    {
      name: 'asserter',
      type: 'string',
      description: 'Who asserted it: asserted_by, or the speaker.',
      of: ({ claim }) => asserterOf(claim),
    },
    ...readingColumns,
    {
      name: 'change_cause',
      type: 'string',
      description: 'Why the two verdicts differ: REVISED_FIGURES, NEWER_DEFINITION or MEASURED_SINCE.',
      of: changeCauseOf,
    },
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
