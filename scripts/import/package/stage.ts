/** All or nothing: an edition is written into a copy of the package, compiled there, and only then moved into the package. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Compiled, compile } from '../../compile/compile.ts'
import { requireExplained } from '../../compile/figures/known-gaps.ts'
import { readPackage } from '../../compile/package.ts'
import { DataError } from '../../compile/problem.ts'
import { ImportRefusal } from '../refusal.ts'
import type { EditionEntry } from './entry.ts'
import { type Gap, gapsIn, writeGaps } from './gaps.ts'
import { type Circumstances, inFileOrder, writeEdition } from './write.ts'

interface Staged {
  readonly compiled: Compiled
  readonly gaps: readonly Gap[]
}

/**
 * Calls `use` with the package as it will be with the edition.
 *
 * @param use may move the copy into the package with `commit`
 * @throws DataError when the package would be invalid with it
 */
export function staged<T>(
  folder: string,
  entry: EditionEntry,
  circumstances: Circumstances,
  use: (staged: Staged, commit: () => void) => T,
): T {
  const copy = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    cpSync(folder, copy, { recursive: true })
    writeEdition(copy, entry, circumstances)
    const first = compileFirst(copy, entry)
    const gaps = gapsIn(first.comparisons, first.knownGaps)
    const rewritten = writeGaps(copy, gaps, first.comparisons, first.knownGaps, entry.slug)
    // Explanations are no part of the snapshot.
    const knownGaps = rewritten ? (readPackage(copy).get('known-gaps') ?? []) : first.knownGaps
    requireExplained(first.comparisons, knownGaps)
    return use({ compiled: { ...first, knownGaps }, gaps }, () => moveInto(copy, folder))
  } finally {
    rmSync(copy, { recursive: true })
  }
}

/** @throws ImportRefusal instead of DataError where the fault is a figure of the file, with its cell there */
function compileFirst(copy: string, { slug, publication }: EditionEntry): Compiled {
  try {
    return compile(copy, () => undefined)
  } catch (error) {
    const fault = error instanceof DataError ? error.problems.find(({ file }) => file === `figures/${slug}.csv`) : null
    // The first figure is in line 2.
    const figure = fault ? inFileOrder(publication.figures)[fault.line - 2] : null
    if (!fault || !figure) throw error
    throw new ImportRefusal(figure.place, fault.found, fault.allowed, 'a value as the other editions have it')
  }
}

/** Writes all changed files beside those of the package before it renames the first. */
function moveInto(copy: string, folder: string): void {
  const files = readdirSync(copy, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(copy.length + 1))
  const changed = files.filter(
    (file) =>
      !existsSync(join(folder, file)) || !readFileSync(join(folder, file)).equals(readFileSync(join(copy, file))),
  )
  const parts = changed.map((file) => ({ part: join(folder, `${file}.${process.pid}`), target: join(folder, file) }))
  try {
    for (const [index, { part }] of parts.entries()) writeFileSync(part, readFileSync(join(copy, changed[index] ?? '')))
    for (const { part, target } of parts) renameSync(part, target)
  } finally {
    for (const { part } of parts) rmSync(part, { force: true })
  }
}
