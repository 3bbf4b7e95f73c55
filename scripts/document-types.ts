/**
 * `npm run documents:types`: beside each document of the examples and of the explorer a TypeScript file with its text, its hash and
 * the types of its variables and answer, taken from the committed schema. A document has one operation, and fragments if it spreads them.
 */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  buildSchema,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  validate,
} from 'graphql'

const ROOT = join(import.meta.dirname, '..')
const DOCUMENTS = ['examples/**/*.graphql', 'web/explorer/queries/*.graphql']
const SCALARS: Readonly<Record<string, string>> = { Float: 'number', Int: 'number', Boolean: 'boolean' }

/** From each file to be written to its content. */
export function documentTypes(): ReadonlyMap<string, string> {
  const schema = buildSchema(readFileSync(join(ROOT, 'schema/schema.graphql'), 'utf8'))
  const files = globSync(DOCUMENTS, { cwd: ROOT, exclude: ['**/node_modules/**'] }).toSorted()
  return new Map(files.map((file) => [`${file}.ts`, moduleOf(schema, file)]))
}

function moduleOf(schema: GraphQLSchema, file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8').trim()
  const document = parse(text)
  const [operation, ...others] = document.definitions
  const fragments = new Map(
    others.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  )
  const [mistake] = validate(schema, document)
  if (mistake) throw new Error(`${file}: ${mistake.message}`)
  const query = schema.getQueryType()
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !operation.name || !query || fragments.size < others.length)
    throw new Error(`${file}: allowed is one query with a name. Example: query Shares { members { name } }`)
  const name = operation.name.value
  const variables = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const input = typeFromAST(schema, type)
    const isOptional = defaultValue !== undefined || !isNonNullType(input)
    return `  readonly ${variable.name.value}${isOptional ? '?' : ''}: ${input ? typeOf(schema, input, null) : 'never'}\n`
  })
  return `/** Made from ${basename(file)} and the schema by \`npm run documents:types\`. */
export ${variables.length > 0 ? `interface ${name}Variables {\n${variables.join('')}}` : `type ${name}Variables = Record<string, never>`}

export interface ${name}Answer ${objectOf(schema, query, withFragments(operation.selectionSet, fragments))}

/** \`types\` is there for the compiler alone. */
export const ${name}: { readonly hash: string; readonly text: string; readonly types?: (variables: ${name}Variables) => ${name}Answer } = {
  hash: '${createHash('sha256').update(text).digest('hex')}',
  text: \`${text}\`,
}
`
}

/** What is selected, with fragments written out where they are spread. */
function withFragments(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  const selections = set.selections.map((one): SelectionNode => {
    if (one.kind !== Kind.FRAGMENT_SPREAD)
      return one.selectionSet ? { ...one, selectionSet: withFragments(one.selectionSet, fragments) } : one
    const spread = fragments.get(one.name.value)
    if (!spread) throw new Error(`There is no fragment ${one.name.value}.`)
    const { typeCondition, selectionSet } = spread
    return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: withFragments(selectionSet, fragments) }
  })
  return { ...set, selections }
}

/** Answers may be null where the schema says so. */
function typeOf(schema: GraphQLSchema, type: GraphQLType, selected: SelectionSetNode | null): string {
  if (isNonNullType(type)) return present(schema, type.ofType, selected)
  return `${present(schema, type, selected)} | null`
}

function present(schema: GraphQLSchema, type: GraphQLType, selected: SelectionSetNode | null): string {
  if (isListType(type)) return `readonly (${typeOf(schema, type.ofType, selected)})[]`
  if (isEnumType(type))
    return `(${type
      .getValues()
      .map(({ name }) => `'${name}'`)
      .join(' | ')})`
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(
      (field) => `readonly ${field.name}${isNonNullType(field.type) ? '' : '?'}: ${typeOf(schema, field.type, null)}\n`,
    )
    return `{\n${fields.join('')}}`
  }
  if (selected) return objectOf(schema, type, selected)
  return SCALARS[String(type)] ?? 'string'
}

/** Where an object may be of several types, and they are asked for different fields: one of several. */
function objectOf(schema: GraphQLSchema, type: GraphQLType, { selections }: SelectionSetNode): string {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : []
  const texts = possible.map((one) => fieldsOf(schema, one, fieldsFor(schema, one, selections)))
  return [...new Set(texts)].join(' | ')
}

/** What is asked of objects of one type. */
const fieldsFor = (schema: GraphQLSchema, type: GraphQLObjectType, selections: readonly SelectionNode[]): FieldNode[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection]
    if (selection.kind === Kind.FRAGMENT_SPREAD) return []
    const of = selection.typeCondition && schema.getType(selection.typeCondition.name.value)
    const isMeant = of === undefined || of === type || (isAbstractType(of) && schema.isSubType(of, type))
    return isMeant ? fieldsFor(schema, type, selection.selectionSet.selections) : []
  })

/** An object of which nothing is asked still is one: it has none of the fields of the others. */
const NOTHING = '{ readonly __typename?: never }'

function fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, selected: readonly FieldNode[]): string {
  const byKey = Map.groupBy(selected, ({ alias, name }) => (alias ?? name).value)
  const fields = [...byKey].map(([key, same]) => {
    const [first] = same
    const field = first && type.getFields()[first.name.value]
    if (!field) throw new Error(`${type} has no field for ${key}.`)
    const isConditional = same.every(({ directives }) => (directives ?? []).length > 0)
    const selections = same.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
    const inside: SelectionSetNode | null = selections.length > 0 ? { kind: Kind.SELECTION_SET, selections } : null
    return `readonly ${key}${isConditional ? '?' : ''}: ${typeOf(schema, field.type, inside)}\n`
  })
  return fields.length === 0 ? NOTHING : `{\n${fields.join('')}}`
}

if (import.meta.main) for (const [file, content] of documentTypes()) writeFileSync(join(ROOT, file), content)
