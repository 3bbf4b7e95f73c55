/**
 * `npm run data:import -- <publisher> <file> [--published DAY] [--write] [--replace]`: reads an edition from the publisher's own file,
 * says what it found and what it would change, and with `--write` adds it to the data package. docs/maintain/operations.md, "A new edition".
 */
import { DATA_FOLDER } from './data-build.ts'
import { dataImport, explained } from './import/command.ts'

try {
  await dataImport(process.argv.slice(2), DATA_FOLDER, (text) => console.log(text))
} catch (error) {
  console.error(explained(error))
  process.exitCode = 1
}
