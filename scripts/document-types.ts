/**
 * `npm run examples:types`: beside each examples/**\/*.graphql a TypeScript file with the text and hash of the document and the types
 * of its variables and answer, taken from the committed schema. A document has one operation and no fragments.
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
const SCALARS: Readonly<Record<string, string>> = { Float: 'number', Int: 'number', Boolean: 'boolean' }

/** From each file to be written to its content. */
export function documentTypes(): ReadonlyMap<string, string> {
  const schema = buildSchema(readFileSync(join(ROOT, 'schema/schema.graphql'), 'utf8'))
  const files = globSync('examples/**/*.graphql', { cwd: ROOT, exclude: ['**/node_modules/**'] }).toSorted()
  return new Map(files.map((file) => [`${file}.ts`, moduleOf(schema, file)]))
}

function moduleOf(schema: GraphQLSchema, file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8').trim()
  const document = parse(text)
  const [operation, ...others] = document.definitions
  const [mistake] = validate(schema, document)
  if (mistake) throw new Error(`${file}: ${mistake.message}`)
  const query = schema.getQueryType()
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !operation.name || !query || others.length > 0)
    throw new Error(`${file}: allowed is one query with a name. Example: query Shares { members { name } }`)
  const name = operation.name.value
  const variables = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const input = typeFromAST(schema, type)
    return `  readonly ${variable.name.value}${defaultValue ? '?' : ''}: ${input ? typeOf(input, null) : 'never'}\n`
  })
  return `/** Made from ${basename(file)} and the schema by \`npm run examples:types\`. */
export ${variables.length > 0 ? `interface ${name}Variables {\n${variables.join('')}}` : `type ${name}Variables = Record<string, never>`}

export interface ${name}Answer ${objectOf(query, operation.selectionSet)}

export const ${name} = {
  hash: '${createHash('sha256').update(text).digest('hex')}',
  text: \`${text}\`,
} as const
`
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
  if (isInputObjectType(type))
    throw new Error(`${type}: put the input object into the document, and its values into variables.`)
  if (selected) return objectOf(type as GraphQLOutputType, selected)
  return SCALARS[String(type)] ?? 'string'
}

function objectOf(type: GraphQLOutputType, { selections }: SelectionSetNode): string {
  const fields = selections.map((selection) => {
    if (selection.kind !== Kind.FIELD || !isObjectType(type))
      throw new Error(`${type}: only fields of object types are allowed.`)
    const field = type.getFields()[selection.name.value]
    if (!field) throw new Error(`${type} has no field ${selection.name.value}.`)
    return `readonly ${(selection.alias ?? selection.name).value}: ${typeOf(field.type, selection.selectionSet ?? null)}\n`
  })
  return `{\n${fields.join('')}}`
}

if (import.meta.main) for (const [file, content] of documentTypes()) writeFileSync(join(ROOT, file), content)
