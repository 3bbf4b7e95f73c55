/**
 * `npm run schema:check`: compares schema/schema.graphql with the newest release, and fails for breaking changes without a
 * deprecation. docs/maintain/deploy.md has the rules.
 */
import { buildSchema } from 'graphql'
import { nextSchemaText, readReleases } from './schema/releases.ts'
import { type CompatibilityReport, judge } from './schema/rules.ts'

/** Compares the current schema with the newest release. @throws Error when there is no release */
export async function checkSchema(): Promise<CompatibilityReport & { readonly released: string }> {
  const newest = readReleases().at(-1)
  if (newest === undefined) throw new Error('There is no release of the schema. Make one: npm run schema:release')
  return { released: newest.name, ...(await judge(newest.schema, buildSchema(nextSchemaText()))) }
}

/** Prints the verdict. @returns whether the schema may be released */
export function report({ released, refused, dangerous }: Awaited<ReturnType<typeof checkSchema>>): boolean {
  for (const text of dangerous) console.log(`schema: take care: ${text}`)
  for (const text of refused) console.error(`schema: refused: ${text}`)
  if (refused.length > 0) console.error(`schema: ${refused.length} changes would break clients of release ${released}.`)
  else console.log(`schema: breaks no client of release ${released}`)
  return refused.length === 0
}

if (import.meta.main && !report(await checkSchema())) process.exitCode = 1
