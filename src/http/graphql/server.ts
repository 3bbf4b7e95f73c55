import type { DocumentNode } from 'graphql'
import { createYoga } from 'graphql-yoga'
import { meterSchema } from '../../../schema/cost/metered-schema.ts'
import { schema } from '../../../schema/schema.ts'
import type { RateLimiter } from '../rate-limit.ts'
import { SecondHitCache } from '../second-hit-cache.ts'
import type { OperationContext } from './context.ts'
import { maskError } from './errors.ts'
import { absences } from './plugins/absences.ts'
import { cacheHeaders } from './plugins/cache-headers.ts'
import { cost } from './plugins/cost.ts'
import { documentLimits } from './plugins/document-limits.ts'
import { errorCodes } from './plugins/error-codes.ts'
import { execution } from './plugins/execution.ts'
import { persistedDocuments } from './plugins/persisted-documents.ts'
import { textLimits } from './plugins/text-limits.ts'
import { TrustedDocuments } from './trusted-documents.ts'

/** Characters of documents that are kept parsed; a syntax tree takes some fifty times the place. */
const MOST_CHARACTERS = 300_000

// Once, however many servers there are: what is metered twice would count twice.
const meteredSchema = meterSchema(schema)

/** Yoga runs every operation; HTTP is spoken by Hono, which needs less time for it. Built once, at module scope. */
export const createServer = (rateLimiter: RateLimiter) =>
  createYoga<OperationContext>({
    schema: meteredSchema,
    // Nothing of Yoga's HTTP is used but its check of the parameters.
    graphiql: false,
    landingPage: false,
    cors: false,
    batching: false,
    multipart: false,
    logging: false,
    // Yoga keeps parsed documents and what validation found in them. The cost depends on variables, so it is never kept.
    parserAndValidationCache: {
      documentCache: new SecondHitCache<DocumentNode>(MOST_CHARACTERS, (text) => text.length),
    },
    maskedErrors: { maskError },
    plugins: [
      // First, as all others need the document.
      persistedDocuments(new TrustedDocuments()),
      // Before anything is parsed, and while it is.
      textLimits(),
      // Of a document that was parsed, before validation, which can be dear.
      documentLimits(),
      // Before whatever may end an operation, as it puts the codes on errors: those of variables, of limits, of fields.
      errorCodes(),
      // Of a valid document, with its variables: charged before it is executed, and counted while it is.
      cost(rateLimiter),
      execution(),
      // Of what was executed: nulls get reasons, and what has no errors may be kept.
      absences(),
      cacheHeaders(),
    ],
  })

export type GraphqlServer = ReturnType<typeof createServer>
