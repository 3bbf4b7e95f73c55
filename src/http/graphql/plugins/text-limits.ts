import { GraphQLError, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { LIMIT } from '../../../../domain/limits.ts'
import type { OperationContext } from '../context.ts'
import { limitExceededError, requireWithinLimit } from '../errors.ts'

/** Limits the length of the document, its tokens, and the number of variables. */
export const textLimits = (): Plugin<OperationContext, OperationContext> => ({
  onParams: ({ params: { query, variables } }) => {
    requireWithinLimit('document', query?.length ?? 0)
    requireWithinLimit('variables', Object.keys(variables ?? {}).length)
  },
  onParse: ({ setParseFn }) => {
    setParseFn((source, options) => parse(source, { ...options, maxTokens: LIMIT.tokens.most }))
    return ({ result, replaceParseResult }) => {
      if (result instanceof GraphQLError && result.message.includes('Document contains more than'))
        replaceParseResult(limitExceededError('tokens', LIMIT.tokens.most + 1))
    }
  },
})
