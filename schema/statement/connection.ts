import { InputError } from '../../domain/errors.ts'
import { MAX_STATEMENTS } from '../../domain/limits.ts'
import type { Hit, StatementQuery, StatementRepository } from '../../domain/statement/query.ts'
import { builder } from '../builder/builder.ts'
import { CONNECTION_COST, ofConnection } from '../builder/connection.ts'
import type { Context } from '../builder/context.ts'
import { StatementRef } from '../builder/refs.ts'
import { sameParents } from '../cost/field-cost.ts'
import { STATEMENT_QUERY } from './cost.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { StatementFacetsRef } from './facets.ts'
import { MemberStatementFilterInput, StatementFilterInput, StatementOrderInput, statementQuery } from './filter.ts'
import { SnippetRef } from './snippet.ts'

const StatementEdgeRef = builder.objectRef<Hit>('StatementEdge').implement({
  description: 'A statement in a list.',
  fields: (t) => ({
    cursor: t.string({
      description: 'Where it stands, for `after`. Valid when the content changes.',
      resolve: ({ place }) => encodeCursor(place),
    }),
    node: t.field({
      type: StatementRef,
      description: 'The statement.',
      cost: { below: sameParents },
      resolve: ({ statement }) => statement,
    }),
    snippet: t.field({
      type: SnippetRef,
      nullable: true,
      description: 'Where the search was found; null without a search.',
      resolve: ({ snippet }) => snippet,
    }),
  }),
})

/** A page that reads nothing until one of its fields is asked for; all of them then go to the database together. */
class StatementPage {
  readonly question: StatementQuery
  readonly hasPreviousPage: boolean
  readonly #read: () => Promise<readonly Hit[]>
  readonly #first: number
  #found: Promise<readonly Hit[]> | null = null

  constructor(reader: StatementRepository, question: StatementQuery, first: number, after: string | null) {
    const place = after === null ? null : decodeCursor(after, question.order.by)
    this.question = question
    this.hasPreviousPage = place !== null
    this.#first = first
    this.#read = () => reader.hits(question, first, place)
  }

  async hits(): Promise<readonly Hit[]> {
    return (await this.#all()).slice(0, this.#first)
  }

  async pageInfo() {
    const all = await this.#all()
    const hits = await this.hits()
    const [begin, end] = [hits[0], hits.at(-1)]
    return {
      hasNextPage: all.length > this.#first,
      hasPreviousPage: this.hasPreviousPage,
      startCursor: begin ? encodeCursor(begin.place) : null,
      endCursor: end ? encodeCursor(end.place) : null,
    }
  }

  #all(): Promise<readonly Hit[]> {
    this.#found ??= this.#read()
    return this.#found
  }
}

export const StatementConnectionRef = builder.objectRef<StatementPage>('StatementConnection').implement({
  description: 'A page of statements.',
  fields: (t) => ({
    totalCount: t.int({
      description: 'How many statements pass search and filter on all pages.',
      resolve: ({ question }, _args, { statements }) => statements.count(question),
    }),
    edges: t.field({
      type: [StatementEdgeRef],
      description: 'The statements of this page, with cursors and snippets.',
      cost: CONNECTION_COST,
      resolve: (page) => page.hits(),
    }),
    nodes: t.field({
      type: [StatementRef],
      description: 'The statements of this page.',
      cost: CONNECTION_COST,
      resolve: async (page) => (await page.hits()).map(({ statement }) => statement),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page lies in the list.',
      resolve: (page) => page.pageInfo(),
    }),
    facets: t.field({
      type: StatementFacetsRef,
      description: 'Counts for the controls of a filter.',
      resolve: ({ question }) => question,
    }),
  }),
})

const statementArgs = builder.args((t) => ({
  search: t.string({
    description:
      'What to search in titles, summaries, quotes, speakers and venues: words, all of which must be there, "a phrase in quotation marks", or the beginning of a word with a star: `safety net*`. Any text is safe.',
  }),
  orderBy: t.field({
    type: StatementOrderInput,
    description: 'Default: with a search the best first, else the newest first.',
  }),
  first: t.int({ defaultValue: 20, required: true, description: `Statements on a page, 0 to ${MAX_STATEMENTS}.` }),
  after: t.string({ description: '`endCursor` of the page before.' }),
}))

export const memberStatementArgs = {
  ...builder.args((t) => ({
    filter: t.field({ type: MemberStatementFilterInput, description: 'Default: everything.' }),
  })),
  ...statementArgs,
}

type StatementArgs = Parameters<typeof statementQuery>[1] & {
  readonly first: number
  readonly after?: string | null | undefined
}

export const STATEMENTS_COST = { weight: STATEMENT_QUERY, below: ofConnection(MAX_STATEMENTS) }

function pageFrom({ dataset, statements }: Context, args: StatementArgs): StatementPage {
  if (args.first < 0 || args.first > MAX_STATEMENTS)
    throw new InputError({
      field: 'first',
      found: String(args.first),
      allowed: `0 to ${MAX_STATEMENTS}`,
      example: 'first: 20',
    })
  return new StatementPage(statements, statementQuery(dataset, args), args.first, args.after ?? null)
}

/** Statements about a member. */
export const memberStatements = (
  context: Context,
  code: string,
  args: StatementArgs & { readonly filter?: typeof MemberStatementFilterInput.$inferInput | null | undefined },
): StatementPage => pageFrom(context, { ...args, filter: { ...args.filter, areas: [code] } })

builder.queryField('statements', (t) =>
  t.field({
    type: StatementConnectionRef,
    nullable: true,
    description:
      'Statements, searched and filtered. Null, with an error, while they cannot be read: figures beside them are still answered.',
    args: {
      filter: t.arg({ type: StatementFilterInput, description: 'Default: everything.' }),
      ...statementArgs,
    },
    cost: STATEMENTS_COST,
    resolve: (_root, args, context) => pageFrom(context, args),
  }),
)
