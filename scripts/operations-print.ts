/**
 * `npm run operations:print`: writes web/explorer/operations.ts, the queries of the explorer with the types of their answers, from
 * web/explorer/queries and the schema. Each query goes with the hash by which it is registered as a trusted document.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as operations from '@graphql-codegen/typescript-operations'
import { buildSchema, Kind, parse } from 'graphql'

const ROOT = join(import.meta.dirname, '..')
const QUERIES = join(ROOT, 'web/explorer/queries')
const OUT = join(ROOT, 'web/explorer/operations.ts')

/** What scalars are in JSON. */
const scalars = { ID: 'string', CountryCode: 'string', Date: 'string', DateTime: 'string', URL: 'string' }

export async function explorerOperations(): Promise<string> {
  const sdl = readFileSync(join(ROOT, 'schema/schema.graphql'), 'utf8')
  const documents = readdirSync(QUERIES)
    .sort()
    .map((file) => {
      const text = readFileSync(join(QUERIES, file), 'utf8').trim()
      return { location: file, text, document: parse(text) }
    })
  const types = await codegen({
    filename: OUT,
    schema: parse(sdl),
    schemaAst: buildSchema(sdl),
    documents,
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: { scalars, useTypeImports: true, enumsAsTypes: true, onlyOperationTypes: true, skipTypename: true },
  })
  const constants = documents.map(({ text, document }) => {
    const name = document.definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? one.name?.value : [],
    )[0]
    const hash = createHash('sha256').update(text).digest('hex')
    return `export const ${name}: Operation<${name}Query, ${name}QueryVariables> = {\n  hash: '${hash}',\n  text: ${JSON.stringify(text)},\n}`
  })
  const head = `/* Written by \`npm run operations:print\`: change web/explorer/queries instead. */
/* biome-ignore-all format: it is generated */
/* biome-ignore-all lint: it is generated */

/** A query with the type of its answer, and the hash under which it is registered. */
export interface Operation<Answer, Variables> {
  readonly hash: string
  readonly text: string
  /** Only a type: there is no such value. */
  readonly types?: (variables: Variables) => Answer
}
`
  return `${head}\n${types.trim()}\n\n${constants.join('\n\n')}\n`
}

if (import.meta.main) {
  writeFileSync(OUT, await explorerOperations())
  console.log('operations: wrote web/explorer/operations.ts')
}
