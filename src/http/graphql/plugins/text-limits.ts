import { GraphQLError, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { LIMIT } from '../../../../domain/limits.ts'
import type { OperationContext } from '../context.ts'
import { limitExceeded, requireWithin } from '../errors.ts'

/** Bounds what is parsed: the length of the document, its tokens, and how many variables come with it. */
export const textLimits = (): Plugin<OperationContext, OperationContext> => ({
  onParams: ({ params: { query, variables } }) => {
    requireWithin('document', query?.length ?? 0)
    requireWithin('variables', Object.keys(variables ?? {}).length)
  },
  onParse: ({ setParseFn }) => {
    setParseFn((source, options) => parse(source, { ...options, maxTokens: LIMIT.tokens.most }))
    return ({ result, replaceParseResult }) => {
      if (result instanceof GraphQLError && result.message.includes('Document contains more than'))
        replaceParseResult(limitExceeded('tokens', LIMIT.tokens.most + 1))
    }
  },
})
