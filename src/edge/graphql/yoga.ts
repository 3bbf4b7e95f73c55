import type { DocumentNode } from 'graphql'
import { createYoga, type GraphQLParams } from 'graphql-yoga'
import type { Context } from '../../../schema/context.ts'
import { schema } from '../../../schema/schema.ts'
import { maskError } from './errors.ts'
import { absencesPlugin } from './plugins/absences.ts'
import { errorCodesPlugin } from './plugins/error-codes.ts'
import { fewErrorsPlugin } from './plugins/few-errors.ts'
import { readAlreadyPlugin } from './plugins/read-already.ts'

export interface ServerContext extends Context {
  /** What was read of the request already; null where it is left to Yoga to read it, or to refuse it. */
  readonly read: { readonly params: GraphQLParams; readonly document: DocumentNode | null } | null
}

/** The GraphQL server that executes what is not at hand; built once, at module scope. */
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
    maskedErrors: { maskError },
    plugins: [readAlreadyPlugin(), fewErrorsPlugin(), errorCodesPlugin(), absencesPlugin()],
  })
