/** What a build is made of, so that it is only repeated when some of that has changed. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** The hash of the names and contents of some files. */
export function hash(files: readonly string[]): string {
  const all = createHash('sha256')
  for (const file of files) all.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
  return all.digest('hex')
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
