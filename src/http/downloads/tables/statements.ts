import type { Statement } from '../../../../domain/statement/statement.ts'
import { type CsvTable, column, csvTable, type TableDefinition, textColumn } from '../table-schema.ts'

/** Without `rewordedAs`, the paraphrase of an outlet: in a file it could be mistaken for a quotation. */
const statements: TableDefinition<Statement> = {
  name: 'statements',
  title: 'Statements',
  description:
    'What was said, promised and agreed about defence spending, oldest first. Title and summary are in our words; only quote is a quotation.',
  columns: [
    textColumn('statement', 'Its stable name.', ({ slug }) => slug),
    column(
      'said_on',
      'date',
      'When; the last day of the month or year where only that is known.',
      ({ saidOn }) => saidOn,
    ),
    textColumn('date_precision', 'How exactly the day is known: DAY, MONTH or YEAR.', ({ precision }) => precision),
    textColumn('type', 'STATEMENT, PLEDGE, DECLARATION or TARGET.', ({ type }) => type),
    textColumn('speaker', 'Stable name of who said it.', ({ speaker }) => speaker.slug),
    textColumn('speaker_name', 'Who said it.', ({ speaker }) => speaker.name),
    textColumn('speaker_role', 'In what role, on that day.', ({ speaker }) => speaker.role),
    textColumn('speaker_organisation', 'For what organisation.', ({ speaker }) => speaker.organisation),
    textColumn(
      'speaks_for',
      'Alpha-3 code of the member that he or she spoke for, NATO or EU.',
      ({ speaker }) => speaker.speaksFor,
    ),
    textColumn('title', 'What it is about, in our words.', ({ title }) => title),
    textColumn('summary', 'What was said, in our words.', ({ summary }) => summary),
    textColumn('quote', 'Its words, where they are carried.', ({ quote }) => quote?.text ?? null),
    textColumn(
      'quote_language',
      'ISO 639-1 code of the language of the quote.',
      ({ quote }) => quote?.language ?? null,
    ),
    textColumn(
      'quote_status',
      'How exact it is: VERBATIM, VERBATIM_IN_TRANSLATION or AS_REPORTED.',
      ({ quote }) => quote?.status ?? null,
    ),
    textColumn('quote_url', 'Where it was read.', ({ quote }) => quote?.sourceUrl ?? null),
    textColumn('event', 'On what occasion.', ({ event }) => event),
    textColumn('venue', 'Where.', ({ place }) => place),
    textColumn('topics', 'Separated by spaces.', ({ topics }) => joinOrNull(topics)),
    textColumn('areas', 'Codes, separated by spaces.', ({ areas }) => joinOrNull(areas)),
    textColumn('others', 'What else it is about, separated by semicolons.', ({ others }) => joinOrNull(others, '; ')),
    textColumn('confidence', 'How sure it is: HIGH, MEDIUM or LOW.', (one) => one.confidence),
    textColumn('source_url', 'Where it is reported.', ({ source }) => source.url),
    textColumn('source_publisher', 'By whom.', ({ source }) => source.publisher),
    textColumn(
      'source_published',
      'When, as exact as it is known: YYYY-MM-DD or YYYY-MM.',
      ({ source }) => source.published,
    ),
    column('source_primary', 'boolean', 'Whether the body itself issued it.', ({ source }) => source.primary),
    column(
      'source_mirror',
      'boolean',
      'Whether it is a copy of what somebody else published.',
      ({ source }) => source.mirror,
    ),
    textColumn('additional_source_urls', 'Where else, separated by spaces.', ({ additionalSources }) =>
      joinOrNull(additionalSources.map(({ url }) => url)),
    ),
    textColumn('notes', 'What to mind about it.', ({ notes }) => notes),
  ],
  primaryKey: ['statement'],
  foreignKeys: [],
}

const joinOrNull = (all: readonly string[], separator = ' '): string | null =>
  all.length === 0 ? null : all.join(separator)

export const statementsTable = (all: readonly Statement[]): CsvTable => csvTable(statements, all)
