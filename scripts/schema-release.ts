/**
 * `npm run schema:release`: copies schema/schema.graphql to schema/releases/<today>.graphql, which clients may then rely on, and writes
 * schema/CHANGELOG.md and schema/release-notes.json from all releases. Fails if schema:check fails.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { changelog } from './schema/changelog.ts'
import { releaseNotes } from './schema/release-notes.ts'
import { nameOfRelease, nextSchemaText, RELEASES, ROOM, readReleases } from './schema/releases.ts'
import { checkSchema, report } from './schema-check.ts'

if (import.meta.main) {
  const releases = readReleases()
  const text = nextSchemaText()
  const isNew = releases.at(-1)?.text !== text
  if (isNew && releases.length > 0 && !report(await checkSchema())) process.exit(1)
  const name = nameOfRelease(new Date().toISOString().slice(0, 10), releases)
  const all = isNew ? [...releases, { name, text, schema: buildSchema(text) }] : releases
  if (isNew) writeFileSync(join(RELEASES, `${name}.graphql`), text)
  const written = await changelog(all)
  writeFileSync(join(ROOM, 'CHANGELOG.md'), written)
  writeFileSync(join(ROOM, 'release-notes.json'), releaseNotes(written))
  console.log(
    isNew
      ? `schema: released as schema/releases/${name}.graphql`
      : 'schema: nothing has changed since the last release',
  )
}
