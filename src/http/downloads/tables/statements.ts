import type { Statement } from '../../../../domain/statement/statement.ts'
import { type CsvTable, csvTable, type TableDefinition } from '../table-schema.ts'

/** Without `rewordedAs`, the paraphrase of an outlet: in a file it could be mistaken for a quotation. */
const statements: TableDefinition<Statement> = {
  name: 'statements',
  title: 'Statements',
  description:
    'What was said, promised and agreed about defence spending, oldest first. Title and summary are in our words; only quote is a quotation.',
  columns: [
    { name: 'statement', type: 'string', description: 'Its stable name.', of: ({ slug }) => slug },
    {
      name: 'said_on',
      type: 'date',
      description: 'When; the last day of the month or year where only that is known.',
      of: ({ saidOn }) => saidOn,
    },
    {
      name: 'date_precision',
      type: 'string',
      description: 'How exactly the day is known: DAY, MONTH or YEAR.',
      of: ({ precision }) => precision,
    },
    { name: 'type', type: 'string', description: 'STATEMENT, PLEDGE, DECLARATION or TARGET.', of: ({ type }) => type },
    { name: 'speaker', type: 'string', description: 'Stable name of who said it.', of: ({ speaker }) => speaker.slug },
    { name: 'speaker_name', type: 'string', description: 'Who said it.', of: ({ speaker }) => speaker.name },
    {
      name: 'speaker_role',
      type: 'string',
      description: 'In what role, on that day.',
      of: ({ speaker }) => speaker.role,
    },
    {
      name: 'speaker_organisation',
      type: 'string',
      description: 'For what organisation.',
      of: ({ speaker }) => speaker.organisation,
    },
    {
      name: 'speaks_for',
      type: 'string',
      description: 'Alpha-3 code of the member that he or she spoke for, NATO or EU.',
      of: ({ speaker }) => speaker.speaksFor,
    },
    { name: 'title', type: 'string', description: 'What it is about, in our words.', of: ({ title }) => title },
    { name: 'summary', type: 'string', description: 'What was said, in our words.', of: ({ summary }) => summary },
    {
      name: 'quote',
      type: 'string',
      description: 'Its words, where they are carried.',
      of: ({ quote }) => quote?.text ?? null,
    },
    {
      name: 'quote_language',
      type: 'string',
      description: 'ISO 639-1 code of the language of the quote.',
      of: ({ quote }) => quote?.language ?? null,
    },
    {
      name: 'quote_status',
      type: 'string',
      description: 'How exact it is: VERBATIM, VERBATIM_IN_TRANSLATION or AS_REPORTED.',
      of: ({ quote }) => quote?.status ?? null,
    },
    {
      name: 'quote_url',
      type: 'string',
      description: 'Where it was read.',
      of: ({ quote }) => quote?.sourceUrl ?? null,
    },
    { name: 'event', type: 'string', description: 'On what occasion.', of: ({ event }) => event },
    { name: 'venue', type: 'string', description: 'Where.', of: ({ place }) => place },
    { name: 'topics', type: 'string', description: 'Separated by spaces.', of: ({ topics }) => joinOrNull(topics) },
    { name: 'areas', type: 'string', description: 'Codes, separated by spaces.', of: ({ areas }) => joinOrNull(areas) },
    {
      name: 'others',
      type: 'string',
      description: 'What else it is about, separated by semicolons.',
      of: ({ others }) => joinOrNull(others, '; '),
    },
    {
      name: 'confidence',
      type: 'string',
      description: 'How sure it is: HIGH, MEDIUM or LOW.',
      of: (one) => one.confidence,
    },
    { name: 'source_url', type: 'string', description: 'Where it is reported.', of: ({ source }) => source.url },
    { name: 'source_publisher', type: 'string', description: 'By whom.', of: ({ source }) => source.publisher },
    {
      name: 'source_published',
      type: 'string',
      description: 'When, as exact as it is known: YYYY-MM-DD or YYYY-MM.',
      of: ({ source }) => source.published,
    },
    {
      name: 'source_primary',
      type: 'boolean',
      description: 'Whether the body itself issued it.',
      of: ({ source }) => source.primary,
    },
    {
      name: 'source_mirror',
      type: 'boolean',
      description: 'Whether it is a copy of what somebody else published.',
      of: ({ source }) => source.mirror,
    },
    {
      name: 'additional_source_urls',
      type: 'string',
      description: 'Where else, separated by spaces.',
      of: ({ additionalSources }) => joinOrNull(additionalSources.map(({ url }) => url)),
    },
    { name: 'notes', type: 'string', description: 'What to mind about it.', of: ({ notes }) => notes },
  ],
  primaryKey: ['statement'],
  foreignKeys: [],
}

const joinOrNull = (all: readonly string[], separator = ' '): string | null =>
  all.length === 0 ? null : all.join(separator)

export const statementsTable = (all: readonly Statement[]): CsvTable => csvTable(statements, all)
