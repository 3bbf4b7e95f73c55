/** `npm run data:import` as a function of its arguments. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readOr } from '../common/arguments.ts'
import { DataError } from '../compile/problem.ts'
import { EditionCarried, type ImportRequest, importEdition } from './import-edition.ts'
import { IMPORTERS } from './importers.ts'
import { MisreadFile } from './package/gaps.ts'
import { isPublished, UnknownPublication } from './published.ts'
import { ImportRefusal } from './refusal.ts'

const USAGE = `npm run data:import -- <publisher> <file> [options]
${[...IMPORTERS].map(([name, { reads }]) => `  ${name.padEnd(10)}${reads}`).join('\n')}
  --published DAY  the day of publication, or its month or year: 2025-08-28, 2025-08, 2025
  --write          adds the edition to the data package; without it nothing is written
  --replace        with --write: replaces an edition of which the package has other figures
Example: npm run data:import -- nato def-exp-2024-en.xlsx --published 2024-06-17`

const OPTIONS = {
  published: { type: 'string' },
  write: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
} as const

class UsageError extends Error {}

function readArguments(args: readonly string[]): ImportRequest {
  const config = { args: [...args], allowPositionals: true, options: OPTIONS }
  const { values, positionals } = readOr(
    () => parseArgs(config),
    (reason) => new UsageError(reason),
  )
  const [publisher, path, ...rest] = positionals
  const importer = IMPORTERS.get(publisher ?? '')
  if (!importer)
    throw new UsageError(
      `Which publisher? Allowed: ${[...IMPORTERS.keys()].join(', ')}; named here: ${publisher ?? 'none'}.`,
    )
  if (path === undefined || rest.length > 0)
    throw new UsageError(`One file is imported; named here: ${rest.length + (path === undefined ? 0 : 1)}.`)
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`)
  const published = values.published ?? null
  if (published !== null && !isPublished(published))
    throw new UsageError(`--published ${published}: allowed is a day, a month or a year, such as 2025-08-28.`)
  return { importer, path, published, write: values.write, replace: values.replace }
}

/** @param folder the data package */
export async function dataImport(args: readonly string[], folder: string, say: (text: string) => void): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  await importEdition(folder, readArguments(args), today, say)
}

const REFUSALS = [ImportRefusal, DataError, MisreadFile, UnknownPublication, EditionCarried]

/** What is said of an import that was refused. @throws the error, where it is a bug */
export function explained(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n${USAGE}`
  for (const kind of REFUSALS) if (error instanceof kind) return `Nothing was written. ${error.message}`
  throw error
}
