import { createYoga } from 'graphql-yoga'
import { meterSchema } from '../../../schema/cost/metered-schema.ts'
import { schema } from '../../../schema/schema.ts'
import type { RateLimiter } from '../rate-limit.ts'
import type { OperationContext } from './context.ts'
import { maskError } from './errors.ts'
import { absences } from './plugins/absences.ts'
import { cacheHeaders } from './plugins/cache-headers.ts'
import { cost } from './plugins/cost.ts'
import { documentCache } from './plugins/document-cache.ts'
import { errorCodes } from './plugins/error-codes.ts'
import { execution } from './plugins/execution.ts'
import { limits } from './plugins/limits.ts'
import { persistedDocuments } from './plugins/persisted-documents.ts'

// At module scope, so that several servers share it: metering a schema twice would count every field twice.
const meteredSchema = meterSchema(schema)

/** Yoga runs the operations. Hono handles HTTP, which takes it less time. Call it once per isolate. */
export const createServer = (rateLimiter: RateLimiter) =>
  createYoga<OperationContext>({
    schema: meteredSchema,
    // Of Yoga's HTTP layer only the check of the parameters is used.
    graphiql: false,
    landingPage: false,
    cors: false,
    batching: false,
    multipart: false,
    logging: false,
    parserAndValidationCache: false,
    maskedErrors: { maskError },
    plugins: [
      // First: it finds the document that all others need.
      persistedDocuments(),
      // A document that it knows is neither parsed nor validated again. Nothing caches the cost, which depends on the variables.
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
      cacheHeaders(),
    ],
  })
