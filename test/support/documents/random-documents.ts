/**
 * Documents at random from a schema, with everything that GraphQL lets clients write: literals, variables and their defaults, aliases,
 * fragments, directives; values that are sometimes good and sometimes not, and names that every object has.
 */
import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

export interface RandomOperation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName: string | undefined
}

type Draw = fc.GeneratorValue

const NAMES = ['a', 'b', 'value', 'name', 'id', 'constructor', '__proto__', 'toString', 'hasOwnProperty']
const TEXTS = [
  ...['POL', 'es', 'nato', 'NATO', 'DEU', 'nato-2025', 'sipri-2026', '2025-04-03', '2024-12-31', '2025-02-30'],
  ...['member:POL', 'group:NATO', 'edition:nato-2024', 'statement:nato-2025-08-28-estimates-2025', 'hague-2035'],
  ...['defence*', '"safety net"', '', '\u0000', '🛡', 'Türkiye', 'a\nb', '\\', '"', 'constructor', '__proto__', 'x'],
]
const NUMBERS = [0, 1, 2, 5, 10, 100, 300, 1000, 2014, 2024, 2035, -1, 3.5, 1e308, 2147483648]

/** How a field is chosen: circles, lists and groups are what is dear. */
const weightOf = (field: GraphQLField<unknown, unknown>): number =>
  isLeafType(getNamedType(field.type)) ? 2 : isListType(getNullableType(field.type)) ? 5 : 3

export const randomOperation = (schema: GraphQLSchema, deepest = 5): fc.Arbitrary<RandomOperation> =>
  fc.gen().map((draw) => new Writer(schema, draw).operation(draw(fc.integer, { min: 1, max: deepest })))

class Writer {
  readonly #schema: GraphQLSchema
  readonly #draw: Draw
  readonly #fragments: string[] = []
  readonly #declared: string[] = []
  readonly #variables: Record<string, unknown> = Object.create(null)

  constructor(schema: GraphQLSchema, draw: Draw) {
    this.#schema = schema
    this.#draw = draw
  }

  operation(depth: number): RandomOperation {
    const query = this.#schema.getQueryType()
    if (!query) throw new Error('The schema has no queries.')
    const set = this.#selection(query, depth)
    const name = this.#chance(4) ? this.#one(NAMES) : undefined
    const head =
      this.#declared.length > 0 ? `query ${name ?? ''}(${this.#declared.join(', ')})` : name ? `query ${name}` : ''
    return {
      query: [`${head} ${set}`, ...this.#fragments].join('\n'),
      variables: this.#variables,
      operationName: name !== undefined && this.#chance(2) ? name : undefined,
    }
  }

  #chance = (one: number): boolean => this.#draw(fc.integer, { min: 1, max: one }) === 1

  #one = <T>(items: readonly T[]): T => this.#draw(() => fc.constantFrom(...items))

  #selection(type: GraphQLNamedType, depth: number): string {
    if (isUnionType(type)) {
      const narrow = this.#one(type.getTypes())
      return `{ ... on ${narrow.name} ${this.#selection(narrow, depth)} }`
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return isLeafType(type) ? '' : '{ __typename }'
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)))
    if (fields.length === 0) return '{ __typename }'
    const weighted = fields.flatMap((field) => Array.from({ length: weightOf(field) }, () => field))
    const count = this.#draw(fc.integer, { min: 1, max: 4 })
    const parts = Array.from({ length: count }, (_, index) => this.#field(this.#one(weighted), index, depth))
    if (this.#chance(8)) parts.push('__typename')
    return `{ ${this.#wrapped(parts.join(' '), type, depth)} }`
  }

  /** As it is, in an inline fragment, or in a fragment with a name that is spread once or twice. */
  #wrapped(inside: string, type: GraphQLNamedType, depth: number): string {
    switch (this.#draw(fc.integer, { min: 1, max: 12 })) {
      case 1:
        return `... on ${type.name} { ${inside} }`
      case 2:
        return `...${this.#directive()} { ${inside} }`
      case 3: {
        const name = `${this.#one(NAMES)}${this.#fragments.length}`
        this.#fragments.push(`fragment ${name} on ${type.name} { ${inside} }`)
        return `...${name}${this.#directive()} ${this.#chance(2) ? `...${name}` : ''}`
      }
      case 4: {
        if (!isAbstractType(type)) return inside
        const narrow = this.#one(this.#schema.getPossibleTypes(type))
        return `${inside} ... on ${narrow.name} ${this.#selection(narrow, Math.max(0, depth - 1))}`
      }
      default:
        return inside
    }
  }

  #field({ name, args, type }: GraphQLField<unknown, unknown>, index: number, depth: number): string {
    const alias = this.#chance(12) ? `${this.#one(NAMES)}: ` : this.#chance(10) ? '' : `f${index}: `
    return `${alias}${name}${this.#arguments(args)}${this.#directive()} ${this.#selection(getNamedType(type), depth - 1)}`
  }

  #directive(): string {
    if (!this.#chance(15)) return ''
    const value = this.#chance(3) ? this.#variable('Boolean!', 'true', this.#chance(2)) : String(this.#chance(2))
    return ` @${this.#one(['include', 'skip'])}(if: ${value})`
  }

  #arguments(all: readonly GraphQLArgument[]): string {
    const given = all.filter((arg) => (isNeeded(arg) ? !this.#chance(40) : this.#chance(4)))
    if (given.length === 0) return ''
    return `(${given.map((arg) => `${arg.name}: ${this.#value(arg.type)}`).join(', ')})`
  }

  #value(type: GraphQLInputType): string {
    const value = this.#sample(type, 3)
    const literal = this.#literal(value, type)
    return this.#chance(4) ? this.#variable(String(type), literal, value) : literal
  }

  #variable(type: string, byDefault: string, value: unknown): string {
    const name = this.#chance(3) ? this.#one(NAMES) : `v${this.#declared.length}`
    if (this.#declared.some((one) => one.startsWith(`$${name}:`))) return `$${name}`
    const hasDefault = this.#chance(2)
    this.#declared.push(`$${name}: ${type}${hasDefault ? ` = ${byDefault}` : ''}`)
    if (!hasDefault || this.#chance(2)) this.#variables[name] = value
    return `$${name}`
  }

  /** What may be given as a value of a type, as JSON: mostly right, now and then of another kind. */
  #sample(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#chance(60) ? null : this.#sample(type.ofType, depth)
    if (this.#chance(25)) return this.#one([null, ...TEXTS, ...NUMBERS, true])
    if (isListType(type)) {
      const length = this.#chance(12)
        ? this.#draw(fc.integer, { min: 100, max: 260 })
        : this.#draw(fc.integer, { min: 0, max: 3 })
      return Array.from({ length }, () => this.#sample(type.ofType, depth))
    }
    if (isEnumType(type)) return this.#one(type.getValues()).name
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) =>
        isNeeded(field) ? !this.#chance(40) : this.#chance(type.isOneOf ? 6 : 3),
      )
      const object: Record<string, unknown> = Object.create(null)
      if (depth > 0) for (const field of fields) object[field.name] = this.#sample(field.type, depth - 1)
      return object
    }
    const { name } = getNamedType(type)
    if (name === 'Boolean') return this.#chance(2)
    return name === 'Int' || name === 'Float' ? this.#one(NUMBERS) : this.#one(TEXTS)
  }

  #literal(value: unknown, type: GraphQLInputType): string {
    const nullable = getNullableType(type)
    if (Array.isArray(value)) {
      const item = isListType(nullable) ? nullable.ofType : type
      return `[${value.map((one) => this.#literal(one, item)).join(' ')}]`
    }
    if (typeof value === 'object' && value !== null) {
      const fields = isInputObjectType(nullable) ? nullable.getFields() : {}
      const parts = Object.entries(value).map(
        ([name, one]) => `${name}: ${this.#literal(one, fields[name]?.type ?? type)}`,
      )
      return `{${parts.join(', ')}}`
    }
    if (typeof value !== 'string') return String(value)
    if (isEnumType(getNamedType(type)) && /^[A-Z_]+$/.test(value)) return value
    const isPlain = /^[^"\\]+$/.test(value) && !value.includes('\0')
    return isPlain && this.#chance(5) ? `"""${value}"""` : JSON.stringify(value)
  }
}

const isNeeded = ({ type, default: byDefault }: GraphQLArgument | GraphQLInputField): boolean =>
  isNonNullType(type) && byDefault === undefined
