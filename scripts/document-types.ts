/**
 * `npm run documents:types`: beside each document of the examples and of the explorer a TypeScript file with its text, its hash and
 * the types of its variables and answer, taken from the committed schema. A document has one operation, and fragments if it spreads them.
 */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  buildSchema,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
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
    others.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
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
    return `  readonly ${variable.name.value}${isOptional ? '?' : ''}: ${input ? typeOf(input, null) : 'never'}\n`
  })
  return `/** Made from ${basename(file)} and the schema by \`npm run documents:types\`. */
export ${variables.length > 0 ? `interface ${name}Variables {\n${variables.join('')}}` : `type ${name}Variables = Record<string, never>`}

export interface ${name}Answer ${objectOf(query, withFragments(operation.selectionSet, fragments))}

/** \`types\` is there for the compiler alone. */
export const ${name}: { readonly hash: string; readonly text: string; readonly types?: (variables: ${name}Variables) => ${name}Answer } = {
  hash: '${createHash('sha256').update(text).digest('hex')}',
  text: \`${text}\`,
}
`
}

/** What is selected, with what fragments select in their place. */
function withFragments(set: SelectionSetNode, fragments: ReadonlyMap<string, SelectionSetNode>): SelectionSetNode {
  const selections = set.selections.flatMap((one) => {
    if (one.kind === Kind.FRAGMENT_SPREAD) {
      const spread = fragments.get(one.name.value)
      return spread ? withFragments(spread, fragments).selections : []
    }
    return one.selectionSet ? [{ ...one, selectionSet: withFragments(one.selectionSet, fragments) }] : [one]
  })
  return { ...set, selections }
}

/** Answers may be null where the schema says so. */
function typeOf(type: GraphQLType, selected: SelectionSetNode | null): string {
  if (isNonNullType(type)) return present(type.ofType, selected)
  return `${present(type, selected)} | null`
}

function present(type: GraphQLType, selected: SelectionSetNode | null): string {
  if (isListType(type)) return `readonly (${typeOf(type.ofType, selected)})[]`
  if (isEnumType(type))
    return `(${type
      .getValues()
      .map(({ name }) => `'${name}'`)
      .join(' | ')})`
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(
      (field) => `readonly ${field.name}${isNonNullType(field.type) ? '' : '?'}: ${typeOf(field.type, null)}\n`,
    )
    return `{\n${fields.join('')}}`
  }
  if (selected) return objectOf(type as GraphQLOutputType, selected)
  return SCALARS[String(type)] ?? 'string'
}

function objectOf(type: GraphQLOutputType, { selections }: SelectionSetNode): string {
  const fields = selections.map((selection) => {
    if (selection.kind !== Kind.FIELD || !(isObjectType(type) || isInterfaceType(type)))
      throw new Error(`${type}: only fields of objects and interfaces are allowed.`)
    const field = type.getFields()[selection.name.value]
    if (!field) throw new Error(`${type} has no field ${selection.name.value}.`)
    const isConditional = (selection.directives ?? []).length > 0
    return `readonly ${(selection.alias ?? selection.name).value}${isConditional ? '?' : ''}: ${typeOf(field.type, selection.selectionSet ?? null)}\n`
  })
  return `{\n${fields.join('')}}`
}

if (import.meta.main) for (const [file, content] of documentTypes()) writeFileSync(join(ROOT, file), content)
