import {
  coerceInputLiteral,
  type DocumentNode,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { BoundedMap } from '../bounded-map.ts'
import { keyOf, type Literal, type Shape } from './shape.ts'

/** Characters of forms that are remembered. */
const MOST_CHARACTERS = 1_000_000
/** More than anybody reads; each may cost a search for the names that were meant. */
const MOST_ERRORS = 10

/**
 * Validates queries, and remembers the forms that were found valid. A query of a known form is valid if its numbers and texts are of
 * the types that stand there: most queries differ from an earlier one in nothing but a country or a year.
 */
export class Validity {
  readonly #schema: GraphQLSchema
  /** By form: the types that each of its literals must be of, wherever it stands. */
  readonly #valid = new BoundedMap<readonly ReadonlySet<GraphQLInputType>[]>(MOST_CHARACTERS, (form) => form.length)

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** @returns what is wrong, at most ten things; nothing when the document is valid */
  errorsIn(document: DocumentNode, { form, literals }: Shape): readonly GraphQLError[] {
    const types = this.#valid.get(form)
    if (types && literals.every((literal, index) => isOf(types[index], literal))) return []
    const errors = validate(this.#schema, document, undefined, { maxErrors: MOST_ERRORS })
    if (errors.length === 0 && !types) this.#valid.set(form, this.#typesOf(document, literals))
    return errors
  }

  #typesOf(document: DocumentNode, literals: readonly Literal[]): readonly ReadonlySet<GraphQLInputType>[] {
    const typeInfo = new TypeInfo(this.#schema)
    const types = new Map(literals.map((literal) => [keyOf(literal), new Set<GraphQLInputType>()]))
    const enter = (node: Literal) => {
      const type = typeInfo.getInputType()
      if (type) types.get(keyOf(node))?.add(getNamedType(type))
    }
    visit(document, visitWithTypeInfo(typeInfo, { IntValue: enter, FloatValue: enter, StringValue: enter }))
    return [...types.values()]
  }
}

const isOf = (types: ReadonlySet<GraphQLInputType> | undefined, literal: Literal): boolean =>
  types !== undefined && [...types].every((type) => coerceInputLiteral(literal, type) !== undefined)
