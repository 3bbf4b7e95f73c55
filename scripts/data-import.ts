/**
 * `npm run data:import -- <publisher> <file> [--published DAY] [--write] [--replace]`: reads an edition from the publisher's own file,
 * says what it found and what it would change, and with `--write` adds it to the data package. docs/maintain/operations.md, "A new edition".
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { verdictChanges } from '../domain/difference/verdicts.ts'
import { openDataset } from '../domain/open-dataset.ts'
import { decodeSnapshot } from '../domain/snapshot.ts'
import { type Compiled, compile } from './compile/compile.ts'
import { cell, readPackage } from './compile/package.ts'
import { DataError } from './compile/problem.ts'
import { DATA_FOLDER } from './data-build.ts'
import { namesIn } from './difference/names.ts'
import { compareWithNewest } from './import/compare.ts'
import { countriesIn } from './import/countries.ts'
import { IMPORTERS } from './import/importers.ts'
import { againstCarried, type Entry, entryOf, isSame } from './import/package/entry.ts'
import { MisreadFile } from './import/package/gaps.ts'
import { staged } from './import/package/stage.ts'
import type { Context, Importer } from './import/publication.ts'
import { isPublished, UnknownPublication } from './import/published.ts'
import { ImportRefusal } from './import/refusal.ts'
import { reportOf } from './import/report.ts'

const USAGE = `npm run data:import -- <publisher> <file> [options]
${[...IMPORTERS].map(([name, { reads }]) => `  ${name.padEnd(10)}${reads}`).join('\n')}
  --published DAY  the day of publication, or its month or year: 2025-08-28, 2025-08, 2025
  --write          adds the edition to the data package; without it nothing is written
  --replace        with --write: replaces an edition of which the package has other figures
Example: npm run data:import -- nato def-exp-2024-en.xlsx --published 2024-06-17`

class UsageError extends Error {}

interface Arguments {
  readonly importer: Importer
  readonly path: string
  readonly published: string | null
  readonly write: boolean
  readonly replace: boolean
}

function readArguments(): Arguments {
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

function contextOf(folder: string, published: string | null): Context {
  const tables = readPackage(folder)
  const editions = (tables.get('editions') ?? []).toSorted((a, b) =>
    cell(a, 'published').localeCompare(cell(b, 'published')),
  )
  const newestOf = (source: string) => editions.findLast((row) => cell(row, 'source') === source)
  return {
    published,
    countries: countriesIn(tables),
    areasOf: (source) => {
      const newest = newestOf(source)
      return new Set(
        (newest ? (tables.get(`figures-${cell(newest, 'edition')}`) ?? []) : []).map((row) => cell(row, 'area')),
      )
    },
  }
}

const opened = ({ version, bytes, statements }: Compiled) => ({
  dataset: openDataset(version, decodeSnapshot(bytes.slice().buffer)),
  statements,
})

const readAtOf = (path: string): string =>
  `${basename(path)}, SHA-256 ${createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)}`

async function run(folder: string, say: (text: string) => void): Promise<void> {
  const { importer, path, published, write, replace } = readArguments()
  const publication = await importer.read(path, contextOf(folder, published))
  const entry = entryOf(folder, publication, published)
  const carried = againstCarried(folder, entry)
  const before = opened(compile(folder))
  const today = new Date().toISOString().slice(0, 10)
  staged(folder, entry, { today, readAt: readAtOf(path) }, ({ compiled, gaps }, commit) => {
    const after = opened(compiled)
    const comparison = compareWithNewest(after.dataset, entry.slug)
    const names = namesIn(before, after)
    say(reportOf({ entry, carried, comparison, verdicts: verdictChanges(before, after), gaps, names }))
    if (carried && isSame(carried)) say('\nThe package has all of it: nothing is to be written.')
    else if (!write) say('\nNothing was written. --write adds the edition to the data package.')
    else {
      requireWritable(entry, carried !== null, replace)
      commit()
      say(
        `\nWritten: ${entry.slug}, ${publication.figures.length} figures. The package compiles to version ${compiled.version}.`,
      )
    }
  })
}

function requireWritable({ slug, published }: Entry, isCarried: boolean, replace: boolean): void {
  if (published === null) throw new UnknownPublication()
  if (isCarried && !replace)
    throw new UsageError(
      `Nothing was written: the package has other figures of ${slug}. Allowed: --replace, which keeps its title, days and notes and replaces all else.`,
    )
}

try {
  await run(DATA_FOLDER, (text) => console.log(text))
} catch (error) {
  const isKnown = [UsageError, ImportRefusal, DataError, MisreadFile, UnknownPublication].some(
    (kind) => error instanceof kind,
  )
  if (!isKnown || !(error instanceof Error)) throw error
  console.error(error instanceof UsageError ? `${error.message}\n${USAGE}` : `Nothing was written. ${error.message}`)
  process.exitCode = 1
}
