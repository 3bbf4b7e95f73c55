/**
 * `npm run documents:types`: in each room with documents the file generated/documents.ts with their texts, their hashes and the types of
 * their variables and answers. The build, the tests and `npm run types` write it where it is missing or what it is made of has changed.
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { buildSchema, getOperationAST, introspectionFromSchema, parse } from 'graphql'
import { hash } from './common/inputs.ts'

const ROOT = join(import.meta.dirname, '..')
const SCHEMA = join(ROOT, 'schema/schema.graphql')
/** They ask by the hash alone: the texts would make the workers larger. */
const ASK_BY_HASH = ['site', 'assistants'].map((room) => join(ROOT, room))
const ROOMS = [...ASK_BY_HASH, ...['examples/typescript', 'examples/react'].map((room) => join(ROOT, room))]

/** Of graphql-codegen's typescript-operations. */
const TYPES = {
  immutableTypes: true,
  skipTypename: true,
  disableDescriptions: true,
  // Dates, codes and other scalars of ours are strings in JSON.
  defaultScalarType: 'string',
  // Fragments belong to one document and get no type of their own.
  inlineFragmentTypes: 'combine',
  // `MemberVariables` and `MemberAnswer` beside the document `Member`.
  omitOperationSuffix: true,
  operationResultSuffix: 'Answer',
}

/** @param rooms folders with documents */
export async function buildDocumentTypes(rooms: readonly string[] = ROOMS): Promise<void> {
  buildRecipes()
  await buildTadaSchema()
  for (const room of rooms) {
    const documents = globSync('**/*.graphql', { cwd: room })
      .toSorted()
      .map((file) => join(room, file))
    const makers = [SCHEMA, import.meta.filename, join(ROOT, 'package-lock.json')]
    const stamp = `// Made by npm run documents:types of ${hash([...documents, ...makers])}\n`
    const out = join(room, 'generated/documents.ts')
    if (existsSync(out) && readFileSync(out, 'utf8').startsWith(stamp)) continue
    const text = stamp + (await documentTypes(documents, !ASK_BY_HASH.includes(room)))
    mkdirSync(dirname(out), { recursive: true })
    writeFileSync(out, text)
    console.log(`documents: wrote ${relative(ROOT, out)}`)
  }
}

/** The schema as gql.tada reads it, for the example of that client. Its own command does not run with TypeScript 7. */
async function buildTadaSchema(): Promise<void> {
  const stamp = `// Made by npm run documents:types of ${hash([SCHEMA, import.meta.filename, join(ROOT, 'package-lock.json')])}\n`
  const out = join(ROOT, 'examples/clients/generated/graphql-env.d.ts')
  if (existsSync(out) && readFileSync(out, 'utf8').startsWith(stamp)) return
  const { minifyIntrospection, outputIntrospectionFile } = await import('@gql.tada/internal')
  const introspection = introspectionFromSchema(buildSchema(readFileSync(SCHEMA, 'utf8')), { descriptions: false })
  const options = { fileType: '.d.ts', shouldPreprocess: true } as const
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, stamp + outputIntrospectionFile(minifyIntrospection(introspection), options))
}

const EXAMPLES = join(ROOT, 'web/graphiql/examples')

/** The examples of GraphiQL as recipes: what each is for, by its first two lines, its hash, and its variables. */
function buildRecipes(): void {
  const recipes = globSync('*.graphql', { cwd: EXAMPLES })
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(EXAMPLES, file), 'utf8').trim()
      const [, title, about] = /^# (.+)\n# (.+)\n/.exec(text) ?? []
      if (!title || !about) throw new Error(`${file}: two lines of comment come first. Example: # A ranking`)
      const variables = join(EXAMPLES, file.replace('.graphql', '.variables.json'))
      return {
        title,
        about,
        hash: createHash('sha256').update(text).digest('hex'),
        variables: existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {},
      }
    })
  const lines = `// Made by npm run documents:types of web/graphiql/examples\nexport const RECIPES: readonly { readonly title: string, readonly about: string, readonly hash: string, readonly variables: object }[] = ${JSON.stringify(recipes, null, 2)}\n`
  const out = join(ROOT, 'site/generated/recipes.ts')
  if (existsSync(out) && readFileSync(out, 'utf8') === lines) return
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, lines)
}

async function documentTypes(files: readonly string[], withText: boolean): Promise<string> {
  // Only here, so that having nothing to do takes no time.
  const [{ codegen }, operations] = await Promise.all([
    import('@graphql-codegen/core'),
    import('@graphql-codegen/typescript-operations'),
  ])
  const documents = files.map((location) => {
    const text = readFileSync(location, 'utf8').trim()
    return { location, text, document: parse(text) }
  })
  // Syntax trees alone: a schema made here would be refused where test runners give the generator a graphql of its own.
  const types = await codegen({
    filename: '',
    schema: parse(readFileSync(SCHEMA, 'utf8')),
    documents,
    config: TYPES,
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  })
  const constants = documents.map(({ location, text, document }) => {
    const name = getOperationAST(document)?.name?.value
    if (!name)
      throw new Error(`${location}: allowed is one query with a name. Example: query Shares { members { name } }`)
    return constantOf(name, text, withText)
  })
  return [types, ...constants].join('\n')
}

/** graphql-codegen's own constants have the text as it prints it; this is the text as it stands, which is registered by its hash. */
const constantOf = (name: string, text: string, withText: boolean): string => `
/** \`types\` is there for the compiler alone. */
export const ${name}: { readonly hash: string,${withText ? ' readonly text: string,' : ''} readonly types?: (variables: ${name}Variables) => ${name}Answer } = {
  hash: '${createHash('sha256').update(text).digest('hex')}',
${
  withText
    ? `  text: ${JSON.stringify(text)},
`
    : ''
}}
`

if (import.meta.main) await buildDocumentTypes()
