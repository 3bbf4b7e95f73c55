/** Holds a query against the limits, and makes it ready to be executed. */
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, OperationTypeNode, parse } from 'graphql'
import { REQUEST_LIMITS } from '../../../schema/limits.ts'
import { BoundedMap } from '../bounded-map.ts'
import { type Excess, over } from './excess.ts'
import { countsOf, measure } from './measure.ts'
import type { Question } from './question.ts'
import { Seen } from './seen.ts'
import { type Separated, separate } from './separate.ts'
import { canonicalText, shapeOf } from './shape.ts'
import { Validity } from './validity.ts'

/** A valid query. */
interface Valid extends Separated {
  /** The operation and the fragments that it uses. */
  readonly document: DocumentNode
  /** One text for all ways to write this query. */
  readonly canonical: string
}

/** A valid query within the limits. */
export interface Prepared extends Valid {
  /** Points that it costs with its variables. */
  readonly cost: number
}

/** A query that validation has something to say against. */
export interface Invalid {
  readonly document: DocumentNode
  readonly errors: readonly GraphQLError[]
}

/** Characters of queries that are kept ready, from the second time on that they come; a syntax tree takes some fifty times the place. */
const MOST_CHARACTERS = 300_000

export class Preparation {
  readonly #schema: GraphQLSchema
  readonly #validity: Validity
  readonly #valid = new BoundedMap<Valid>(MOST_CHARACTERS, (key) => key.length)
  readonly #seen = new Seen()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
    this.#validity = new Validity(schema)
  }

  /** @returns null when it is none that could be executed, which GraphQL over HTTP says best */
  of({ query, operationName, variables }: Question): Prepared | Invalid | Excess | null {
    const early = over('document', query.length) ?? over('variables', Object.keys(variables).length)
    if (early) return early
    const key = `${operationName ?? ''} ${query}`
    const known = this.#valid.get(key)
    const separated = known ?? separatedWithin(query, operationName)
    if (separated === null || 'limit' in separated) return separated
    // Weighed anew for each request, as its variables are, and before validation, which can be dear.
    const { depth, rootFields, cost } = measure(this.#schema, separated, variables)
    const tooMuch = over('depth', depth) ?? over('root fields', rootFields) ?? over('cost', cost)
    if (tooMuch) return tooMuch
    const valid = known ?? this.#validated(separated)
    if ('errors' in valid) return valid
    if (!known && this.#seen.again(key)) this.#valid.set(key, valid)
    return { ...valid, cost }
  }

  #validated(separated: Separated): Valid | Invalid {
    const { operation, fragments } = separated
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }
    const shape = shapeOf(operation, fragments)
    const errors = this.#validity.errorsIn(document, shape)
    return errors.length > 0 ? { document, errors } : { ...separated, document, canonical: canonicalText(shape) }
  }
}

function separatedWithin(query: string, operationName: string | null): Separated | Excess | null {
  const document = parseWithin(query)
  if (document === null || 'limit' in document) return document
  const { fields, aliases, directives } = countsOf(document)
  const tooMany = over('fields', fields) ?? over('aliases', aliases) ?? over('directives', directives)
  if (tooMany) return tooMany
  const separated = separate(document, operationName)
  return separated?.operation.operation === OperationTypeNode.QUERY ? separated : null
}

function parseWithin(query: string): DocumentNode | Excess | null {
  const most = REQUEST_LIMITS.tokens.most
  try {
    return parse(query, { maxTokens: most })
  } catch (error) {
    const tooMany = error instanceof GraphQLError && error.message.includes('Document contains more than')
    return tooMany ? { limit: 'tokens', found: most + 1 } : null
  }
}
