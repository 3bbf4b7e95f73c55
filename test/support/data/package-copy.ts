/** Copies of the data package in temporary folders, to change without touching what is published. They go when all tests are done. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { DataError, type Problem } from '../../../scripts/compile/problem.ts'
import { DATA } from './dataset.ts'

export const temporaryFolder = (): string => mkdtempSync(join(inject('temporary'), 'package-'))

/** What becomes of the text of a file, by its path in the package. */
export type Edits = Readonly<Record<string, (text: string) => string>>

/** A copy of the data package with some files changed. */
export function packageWith(edits: Edits): string {
  const folder = temporaryFolder()
  cpSync(DATA, folder, { recursive: true })
  for (const [file, change] of Object.entries(edits)) {
    const before = readFileSync(join(folder, file), 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`The edit of ${file} changed nothing.`)
    writeFileSync(join(folder, file), after)
  }
  return folder
}

/** What the compiler finds wrong. */
export function problemsIn(compiling: () => unknown): readonly Problem[] {
  try {
    compiling()
  } catch (error) {
    if (error instanceof DataError) return error.problems
    throw error
  }
  return []
}

/** The data package as it was before the edition of 2026 came. */
export function packageBefore2026(): string {
  const without = (pattern: RegExp) => (text: string) => text.replace(pattern, '')
  const folder = packageWith({
    'editions.csv': without(/^nato-2026,.*\n/gm),
    'edition-indicators.csv': without(/^nato-2026,.*\n/gm),
    'notes.csv': without(/^nato-2026,.*\n/gm),
    'known-gaps.csv': without(/^[\w-]+,nato-2026,.*\n/gm),
    'datapackage.json': (text) => {
      const descriptor: { readonly resources: readonly { readonly name: string }[] } = JSON.parse(text)
      const resources = descriptor.resources.filter(({ name }) => name !== 'figures-nato-2026')
      return JSON.stringify({ ...descriptor, resources })
    },
  })
  rmSync(join(folder, 'figures/nato-2026.csv'))
  return folder
}
