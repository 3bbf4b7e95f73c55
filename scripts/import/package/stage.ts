/** All or nothing: an edition is written into a copy of the package, compiled there, and only then moved into the package. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Compiled, compile } from '../../compile/compile.ts'
import type { Entry } from './entry.ts'
import { type Gap, gapsIn, writeGaps } from './gaps.ts'
import { type Circumstances, writeEdition } from './write.ts'

export interface Staged {
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
  entry: Entry,
  circumstances: Circumstances,
  use: (staged: Staged, commit: () => void) => T,
): T {
  const copy = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    cpSync(folder, copy, { recursive: true })
    writeEdition(copy, entry, circumstances)
    const first = compile(copy, () => undefined)
    const gaps = gapsIn(first.comparisons, first.knownGaps, entry.slug)
    writeGaps(copy, gaps, first.comparisons, first.knownGaps, entry.slug)
    return use({ compiled: compile(copy), gaps }, () => moveInto(copy, folder))
  } finally {
    rmSync(copy, { recursive: true })
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
