import type { ExecutionResult } from 'graphql'
import { createYoga } from 'graphql-yoga'
import { meterSchema } from '../../../schema/cost/metered-schema.ts'
import { schema as plainSchema } from '../../../schema/schema.ts'
import type { RateLimiter } from '../rate-limit/rate-limit.ts'
import type { OperationContext } from './context.ts'
import { maskError } from './errors.ts'
import type { PersistedDocuments } from './persisted-documents.ts'
import { absences } from './plugins/absences.ts'
import { cost } from './plugins/cost.ts'
import { documentCache } from './plugins/document-cache.ts'
import { errorCodes } from './plugins/error-codes.ts'
import { execution } from './plugins/execution.ts'
import { limits } from './plugins/limits.ts'

// At module scope, so that several servers share it: metering a schema twice would count every field twice.
const meteredSchema = meterSchema(plainSchema)

/** Yoga runs the operations. Hono handles HTTP, which takes it less time. Call it once per isolate. */
export function createServer(rateLimiter: RateLimiter, documents: PersistedDocuments) {
  const { getEnveloped } = createYoga<OperationContext>({
    schema: meteredSchema,
    graphiql: false,
    logging: false,
    parserAndValidationCache: false,
    maskedErrors: { maskError },
    plugins: [
      // First: a document that it knows is neither parsed nor validated again. Nothing caches the cost, which depends on the variables.
      documentCache(),
      // Before parsing, and before validation: either can be expensive.
      limits(),
      // Before the plugins that may end an operation: it adds codes to their errors.
      errorCodes(),
      // After validation: charges the price of the operation, then counts its cost during execution.
      cost(rateLimiter),
      execution(),
      // After execution.
      absences(),
    ],
  })

  /** @throws GraphQLError when the operation cannot be parsed, or exceeds a limit */
  return async function run(context: OperationContext): Promise<ExecutionResult> {
    const { parse, validate, execute, schema } = getEnveloped(context)
    const { query, variables, operationName } = context.params
    const document = parse(query)
    const errors = validate(schema, document)
    if (errors.length > 0) return { errors }
    documents.remember(query, context.reference)
    return execute({ schema, document, contextValue: context, variableValues: variables, operationName })
  }
}
