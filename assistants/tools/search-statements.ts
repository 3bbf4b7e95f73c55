import { asWords } from '../../formats/words.ts'
import { withQuery } from '../../site/address/with-query.ts'
import { resultOf } from '../answer.ts'
import { Refusal } from '../api.ts'
import { AssistantStatements } from '../generated/documents.ts'
import { dayField, fields, integerField, listField, textField } from '../input.ts'
import { tool } from '../tool.ts'

/** As the API has it: its limit "statements.search". */
const LONGEST = 500
const MOST = 20

export const searchStatements = tool({
  name: 'search_statements',
  title: 'Search statements',
  description:
    'What politicians, officials and newsrooms said and pledged about NATO defence spending, with quotation, source, and the verdict on each number by the newest figures. A quotation that is not verbatim is marked.',
  input: fields({
    search: textField('search', LONGEST, 'realistic pathway')
      .optional()
      .describe('Words that must all occur; "quoted phrases", prefix*.'),
    areas: listField(textField('areas', 60, 'ESP'), 'areas', [1, 32], '["ESP"]')
      .optional()
      .describe('About any of these: codes of members or NATO.'),
    speakers: listField(textField('speakers', 100, 'mark-rutte'), 'speakers', [1, 20], '["mark-rutte"]')
      .optional()
      .describe('By any of these, by slug.'),
    saidFrom: dayField('saidFrom', '2025-01-01').optional().describe('Said on this day or later.'),
    saidTo: dayField('saidTo', '2025-12-31').optional().describe('Said on this day or earlier.'),
    first: integerField('first', 1, MOST, 5).default(10).describe('How many to show.'),
  }),
  answer: async ({ search, first, ...filter }, api) => {
    if (search === undefined && Object.keys(filter).length === 0)
      throw new Refusal(
        `search: nothing is not allowed where nothing else narrows it. Allowed: a text of 1 to ${LONGEST} characters, or areas, speakers, saidFrom or saidTo. Example: search: "realistic pathway"`,
      )
    const { statements } = await api.ask(AssistantStatements, { search: search ?? null, filter, first })
    const found = statements?.nodes ?? []
    const words = {
      ...(search !== undefined && { words: search }),
      ...(filter.areas?.length === 1 && { about: filter.areas[0] }),
    }
    const lines = found.map(({ slug, title, speaker, saidOn, quote, summary, claims }) =>
      [
        `${saidOn}, ${speaker.name}: ${title}.`,
        quote ? `“${quote.text}”${quote.status === 'VERBATIM' ? '' : ` (${asWords(quote.status)})`}` : summary,
        ...claims.map(({ assertion, check }) => `${assertion}: ${asWords(check.verdict)} by the newest figures.`),
        `${api.origin}/statements/${slug}`,
      ].join(' '),
    )
    return resultOf({
      answer: [`${statements?.totalCount ?? 0} statements; shown: ${found.length}.`, ...lines].join('\n\n'),
      citations: found.map(({ source }) => `${source.publisher}, ${source.url}`),
      // What was said is from no edition: a check names those that it rests on.
      editions: [],
      warnings: found.flatMap(({ slug, quote }) =>
        quote && quote.status !== 'VERBATIM'
          ? [`${slug}: the quotation is ${asWords(quote.status)}, not verbatim.`]
          : [],
      ),
      page: api.origin + withQuery('/statements', words),
      data: {
        totalCount: statements?.totalCount ?? 0,
        statements: found.map((one) => ({ ...one, page: `${api.origin}/statements/${one.slug}` })),
      },
    })
  },
})
