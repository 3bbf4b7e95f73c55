/**
 * `npm run data:import -- <publisher> <file> [--published DAY] [--write] [--replace]`: reads an edition from the publisher's own file,
 * says what it found and what it would change, and with `--write` adds it to the data package. docs/maintain/operations.md, "A new edition".
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DataError } from './compile/problem.ts'
import { DATA_FOLDER } from './data-build.ts'
import { EditionCarried, type ImportRequest, importEdition } from './import/import-edition.ts'
import { IMPORTERS } from './import/importers.ts'
import { MisreadFile } from './import/package/gaps.ts'
import { isPublished, UnknownPublication } from './import/published.ts'
import { ImportRefusal } from './import/refusal.ts'

const USAGE = `npm run data:import -- <publisher> <file> [options]
${[...IMPORTERS].map(([name, { reads }]) => `  ${name.padEnd(10)}${reads}`).join('\n')}
  --published DAY  the day of publication, or its month or year: 2025-08-28, 2025-08, 2025
  --write          adds the edition to the data package; without it nothing is written
  --replace        with --write: replaces an edition of which the package has other figures
Example: npm run data:import -- nato def-exp-2024-en.xlsx --published 2024-06-17`

class UsageError extends Error {}

function readArguments(): ImportRequest {
  const { values, positionals } = parsed()
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

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        published: { type: 'string' },
        write: { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
      },
    })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}

try {
  const today = new Date().toISOString().slice(0, 10)
  await importEdition(DATA_FOLDER, readArguments(), today, (text) => console.log(text))
} catch (error) {
  const isKnown = [UsageError, ImportRefusal, DataError, MisreadFile, UnknownPublication, EditionCarried].some(
    (kind) => error instanceof kind,
  )
  if (!isKnown || !(error instanceof Error)) throw error
  console.error(error instanceof UsageError ? `${error.message}\n${USAGE}` : `Nothing was written. ${error.message}`)
  process.exitCode = 1
}
