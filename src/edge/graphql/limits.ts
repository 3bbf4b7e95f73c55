/** Holds a request against the limits before anything is executed. */
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
} from 'graphql'
import { REQUEST_LIMITS, type RequestLimit } from '../../../schema/limits.ts'
import { schema } from '../../../schema/schema.ts'
import { countsOf, measure } from './measure.ts'
import type { Question } from './question.ts'

/** What is over which limit. */
export interface Excess {
  readonly limit: RequestLimit
  readonly found: number
}

export interface Weighed {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly cost: number
}

/** @returns null when the request is not one that can be executed, which GraphQL itself says best */
export function weigh({ query, variables, operationName }: Question): Weighed | Excess | null {
  const early = over('document', query.length) ?? over('variables', Object.keys(variables).length)
  if (early) return early
  const document = parseWithin(query)
  if (document === null || 'limit' in document) return document
  const counts = countsOf(document)
  const counted =
    over('fields', counts.fields) ?? over('aliases', counts.aliases) ?? over('directives', counts.directives)
  if (counted) return counted
  const operation = getOperationAST(document, operationName)
  if (!operation || operation.operation !== OperationTypeNode.QUERY) return null
  const { depth, rootFields, cost } = measure(schema, document, operation, variables)
  return over('depth', depth) ?? over('root fields', rootFields) ?? over('cost', cost) ?? { document, operation, cost }
}

const over = (limit: RequestLimit, found: number): Excess | null =>
  found > REQUEST_LIMITS[limit].most ? { limit, found } : null

function parseWithin(query: string): DocumentNode | Excess | null {
  const most = REQUEST_LIMITS.tokens.most
  try {
    return parse(query, { maxTokens: most })
  } catch (error) {
    const tooMany = error instanceof GraphQLError && error.message.includes('Document contains more than')
    return tooMany ? { limit: 'tokens', found: most + 1 } : null
  }
}
