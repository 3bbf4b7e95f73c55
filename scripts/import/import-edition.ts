/** Imports an edition: reads the file, says what it would change in the data package, and writes it if that is asked for. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { verdictChanges } from '../../domain/difference/verdicts.ts'
import { datasetOf } from '../common/release.ts'
import { type Compiled, compile } from '../compile/compile.ts'
import { cell, readPackage } from '../compile/package.ts'
import { namesIn } from '../difference/names.ts'
import { compareWithNewest } from './compare.ts'
import { countriesIn } from './countries.ts'
import { againstCarried, type EditionEntry, entryOf, isSame } from './package/entry.ts'
import { staged } from './package/stage.ts'
import type { ImportContext, Importer } from './publication.ts'
import { UnknownPublication } from './published.ts'
import { importReport } from './report.ts'

export interface ImportRequest {
  readonly importer: Importer
  readonly path: string
  /** The day, month or year of publication; null for what the file says. */
  readonly published: string | null
  readonly write: boolean
  /** Whether an edition of which the package has other figures may be replaced. */
  readonly replace: boolean
}

/** The package has the edition with other figures. */
export class EditionCarried extends Error {
  constructor(slug: string) {
    super(
      `The package has other figures of ${slug}. Allowed: --replace, which keeps its title, days and notes and replaces all else.`,
    )
    this.name = 'EditionCarried'
  }
}

function contextOf(folder: string, published: string | null): ImportContext {
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

const opened = (compiled: Compiled) => ({ dataset: datasetOf(compiled), statements: compiled.statements })

const readAtOf = (path: string): string =>
  `${basename(path)}, SHA-256 ${createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)}`

/**
 * @param folder the data package
 * @param today the day on which the package adds the edition, ISO 8601
 * @param say receives the report
 * @throws ImportRefusal, MisreadFile, DataError, EditionCarried or UnknownPublication; nothing is written then
 */
export async function importEdition(
  folder: string,
  request: ImportRequest,
  today: string,
  say: (text: string) => void,
): Promise<void> {
  const { importer, path, published, write, replace } = request
  const publication = await importer.read(path, contextOf(folder, published))
  const entry = entryOf(folder, publication, published)
  const carried = againstCarried(folder, entry)
  const before = opened(compile(folder))
  staged(folder, entry, { today, readAt: readAtOf(path) }, ({ compiled, gaps }, commit) => {
    const after = opened(compiled)
    const comparison = compareWithNewest(after.dataset, entry.slug)
    const names = namesIn(before, after)
    say(importReport({ entry, carried, comparison, verdicts: verdictChanges(before, after), gaps, names }))
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

function requireWritable({ slug, published }: EditionEntry, isCarried: boolean, replace: boolean): void {
  if (published === null) throw new UnknownPublication()
  if (isCarried && !replace) throw new EditionCarried(slug)
}
