import { type DocumentNode, GraphQLError, parse, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { LIMIT } from '../../../../domain/limits.ts'
import { requireDocumentWithinLimits } from '../../../../schema/cost/document-counts.ts'
import { limitExceededError, requireWithinLimit } from '../../../../schema/cost/limit-exceeded.ts'
import { rulesFor } from '../../../../schema/validation-rules.ts'
import type { OperationContext } from '../context.ts'

/** Validation errors at most. Each may cost a search for similar names, for “Did you mean”. */
const MOST_ERRORS = 10

/**
 * Limits the variables and the text before parsing, its tokens during parsing, and what is in the document before validation, which is
 * slowest for hostile documents.
 */
export const limits = (): Plugin<OperationContext, OperationContext> => ({
  onParse: ({ context: { params }, setParseFn }) => {
    requireWithinLimit('document', params.query.length)
    requireWithinLimit('variables', Object.keys(params.variables ?? {}).length)
    setParseFn((source, options) => parse(source, { ...options, maxTokens: LIMIT.tokens.most }))
    return ({ result, replaceParseResult }) => {
      if (result instanceof GraphQLError && result.message.includes('Document contains more than'))
        replaceParseResult(limitExceededError('tokens', LIMIT.tokens.most + 1))
    }
  },
  onValidate: ({ setValidationFn }) => {
    setValidationFn((schema, document: DocumentNode) => {
      requireDocumentWithinLimits(document)
      return validate(schema, document, rulesFor(document.loc?.source.body ?? '$'), { maxErrors: MOST_ERRORS })
    })
  },
})
