import { join } from 'node:path'
import { filesBelow } from '../common/inputs.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What the pages are made of and by: where none of it changes, they stay the same. Known without loading their makers, which takes time. */
export const docsInputs = (): readonly string[] => [
  ...['README.md', 'schema/schema.graphql', 'scripts/build/docs.ts'].map((file) => join(ROOT, file)),
  ...['docs', 'scripts/docs'].flatMap((folder) => filesBelow(join(ROOT, folder))),
]
