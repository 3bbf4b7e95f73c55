/** `npm run schema:print`: writes schema/indicators.json from the data package, then schema/schema.graphql from the schema. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellsIn, readPackage } from '../compile/package.ts'

const ROOM = join(import.meta.dirname, '../../schema')

/** Names and units of the indicators as JSON, for the descriptions of the enum. Their source is the data package. */
export function indicatorTexts(): string {
  const rows = readPackage(join(import.meta.dirname, '../../data')).get('indicators') ?? []
  const texts = rows.map((row) => cellsIn(row, 'indicator', 'name', 'unit'))
  return `${JSON.stringify(texts, null, 2)}\n`
}

/** The schema as SDL, sorted. */
export async function schemaText(): Promise<string> {
  const { lexicographicSortSchema, printSchema } = await import('graphql')
  const { schema } = await import('../../schema/schema.ts')
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}

if (import.meta.main) {
  writeFileSync(join(ROOM, 'indicators.json'), indicatorTexts())
  writeFileSync(join(ROOM, 'schema.graphql'), await schemaText())
  console.log('schema: wrote schema/indicators.json and schema/schema.graphql')
}
