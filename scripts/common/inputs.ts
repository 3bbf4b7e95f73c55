/** The inputs of a build, so that it can be skipped if none has changed. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** The SHA-256 of the paths and contents of files, in hexadecimal digits. */
export function hash(files: readonly string[]): string {
  const sha256 = createHash('sha256')
  for (const file of files) sha256.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
  return sha256.digest('hex')
}

/** All files below a folder, sorted by path. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
