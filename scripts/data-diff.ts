/**
 * `npm run data:diff -- <before> <after>`: reports what changed for users between two versions of the data. Each argument is a version,
 * its first digits, or `build` for the data package as it is now. docs/use/differences.md.
 */

import { VersionError } from './common/versions.ts'
import { DataError } from './compile/problem.ts'
import { DiffUsageError, dataDiff } from './difference/command.ts'

try {
  console.log(await dataDiff(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof DiffUsageError || error instanceof VersionError || error instanceof DataError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
