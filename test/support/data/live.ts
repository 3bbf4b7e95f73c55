/** The data package as it is served, compiled once for all tests of a process, and its own schema to ask it by. */
import { join } from 'node:path'
import { type DocumentNode, execute, parse, validate } from 'graphql'
import { schema } from '../../../schema/schema.ts'
import { compile } from '../../../scripts/compile/compile.ts'
import { opened } from './questions.ts'

export const DATA = join(import.meta.dirname, '../../../data')

export const compiled = compile(DATA)
export const dataset = opened(compiled)

/** The data of a query that needs no statements; fails where the answer has errors. */
// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query, which each test states
export async function ask(query: string | DocumentNode, variableValues: Record<string, unknown> = {}): Promise<any> {
  const document = typeof query === 'string' ? parse(query) : query
  const mistakes = validate(schema, document)
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes))
  const absences: unknown[] = []
  const contextValue = {
    dataset,
    absences: { add: (...absence: unknown[]) => absences.push(absence) },
    // Other files of this process may have metered the schema.
    meter: { count: () => {} },
  }
  const { data, errors } = await execute({ schema, document, contextValue, variableValues })
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
