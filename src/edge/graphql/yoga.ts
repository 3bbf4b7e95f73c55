import type { DocumentNode, GraphQLError } from 'graphql'
import { createYoga, type GraphQLParams } from 'graphql-yoga'
import type { Context } from '../../../schema/context.ts'
import { schema } from '../../../schema/schema.ts'
import { maskError } from './errors.ts'
import { badJsonPlugin } from './plugins/bad-json.ts'
import { errorCodesPlugin } from './plugins/error-codes.ts'
import { readAlreadyPlugin } from './plugins/read-already.ts'

export interface ServerContext extends Context {
  /** What was read of the request already; null where it is left to Yoga to read it, or to refuse it. */
  readonly read: {
    readonly params: GraphQLParams
    /** Null where it is left to Yoga to parse the query, and to say why that cannot be executed. */
    readonly document: DocumentNode | null
    /** What validation found; null where it is left to Yoga to validate. */
    readonly errors: readonly GraphQLError[] | null
  } | null
}

/** The GraphQL server, for what cannot be executed: it says so as GraphQL over HTTP asks. Built once, at module scope. */
export const createGraphqlServer = () =>
  createYoga<ServerContext>({
    schema,
    graphqlEndpoint: '/graphql',
    // The page of Yoga loads its scripts from a CDN; ours is at /graphiql.
    graphiql: false,
    landingPage: false,
    // Yoga's default reflects the Origin and allows credentials; the app sets CORS.
    cors: false,
    batching: false,
    multipart: false,
    logging: false,
    // Queries come here parsed and validated, and what is kept of them is bounded there.
    parserAndValidationCache: false,
    maskedErrors: { maskError },
    plugins: [badJsonPlugin(), readAlreadyPlugin(), errorCodesPlugin()],
  })
