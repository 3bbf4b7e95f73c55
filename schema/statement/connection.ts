import type { GraphQLResolveInfo } from 'graphql'
import { lazy } from '../../domain/lazy.ts'
import { MAX_STATEMENTS } from '../../domain/limits.ts'
import type { Hit } from '../../domain/statement/query.ts'
import { builder } from '../builder/builder.ts'
import { CONNECTION_COST, pageInfoOf, placesOf } from '../builder/connection.ts'
import type { Context } from '../builder/context.ts'
import { pagesOf } from '../builder/pages.ts'
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
      description: 'Where it stands, for `after` and `before`. Valid when the content changes.',
      resolve: ({ place }) => encodeCursor(place),
    }),
    node: t.expose('statement', { type: StatementRef, description: 'The statement.', cost: { below: sameParents } }),
    snippet: t.expose('snippet', {
      type: SnippetRef,
      nullable: true,
      description: 'Where the search was found; null without a search.',
    }),
  }),
})

export const StatementConnectionRef = builder.objectRef<ReturnType<typeof pageFrom>>('StatementConnection').implement({
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
      resolve: async ({ found }) => (await found()).items,
    }),
    nodes: t.field({
      type: [StatementRef],
      description: 'The statements of this page.',
      cost: CONNECTION_COST,
      resolve: async ({ found }) => (await found()).items.map(({ statement }) => statement),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page lies in the list.',
      resolve: async ({ found, places }) => pageInfoOf(await found(), places, ({ place }) => encodeCursor(place)),
    }),
    facets: t.expose('question', { type: StatementFacetsRef, description: 'Counts for the controls of a filter.' }),
  }),
})

const PAGES = pagesOf('Statements', 20, MAX_STATEMENTS)

const questionArgs = builder.args((t) => ({
  search: t.string({
    description:
      'What to search in titles, summaries, quotes, speakers and venues: words, all of which must be there, "a phrase in quotation marks", or the beginning of a word with a star: `safety net*`. Any text is safe.',
  }),
  orderBy: t.field({
    type: StatementOrderInput,
    description: 'Default: with a search the best first, else the newest first.',
  }),
}))

const statementArgs = { ...questionArgs, ...PAGES.args }

export const memberStatementArgs = {
  ...builder.args((t) => ({
    filter: t.field({ type: MemberStatementFilterInput, description: 'Default: everything.' }),
  })),
  ...statementArgs,
}

type StatementArgs = Parameters<typeof statementQuery>[1] & Parameters<typeof PAGES.read>[0]

export const STATEMENTS_COST = { weight: STATEMENT_QUERY, below: PAGES.below }

/** A page that reads nothing until one of its fields is asked for; all of them then go to the database together. */
function pageFrom({ dataset, statements }: Context, args: StatementArgs, info: GraphQLResolveInfo) {
  const question = statementQuery(dataset, args)
  const decode = (field: 'after' | 'before', cursor: string) => decodeCursor(field, cursor, question.order.by)
  const places = placesOf(PAGES.read(args, info), decode)
  return { question, places, found: lazy(() => statements.hits(question, places)) }
}

/** Statements about a member. */
export const memberStatements = (
  context: Context,
  code: string,
  args: StatementArgs & { readonly filter?: typeof MemberStatementFilterInput.$inferInput | null | undefined },
  info: GraphQLResolveInfo,
) => pageFrom(context, { ...args, filter: { ...args.filter, areas: [code] } }, info)

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
    resolve: (_root, args, context, info) => pageFrom(context, args, info),
  }),
)
