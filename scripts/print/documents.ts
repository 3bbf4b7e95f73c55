/**
 * `npm run documents:print`: writes src/http/graphql/trusted-documents.json, the registered documents: the examples of GraphiQL, the
 * queries of the pages and of the tools of assistants, and those of the documentation, each by the SHA-256 of its text.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))

/** The registered documents as a JSON object from hash to text, sorted by hash. */
export function trustedDocuments(): string {
  const examples = filesIn('web/graphiql/examples', '.graphql')
  const clients = [...filesIn('site/queries', '.graphql'), ...filesIn('assistants/queries', '.graphql')]
  const pages = [
    readFileSync(join(ROOT, 'README.md'), 'utf8'),
    ...filesIn('docs/use', '.md'),
    ...filesIn('docs/maintain', '.md'),
  ]
  const queries = pages.flatMap((page) =>
    [...page.matchAll(/^```graphql\n(.*?)^```$/gms)].map(([, query = '']) => query),
  )
  const texts = [...examples, ...clients, ...queries].map((text) => text.trim())
  const hashed = texts.map((text) => [createHash('sha256').update(text).digest('hex'), text] as const)
  const sorted = [...new Map(hashed)].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`
}

if (import.meta.main) {
  writeFileSync(join(ROOT, 'src/http/graphql/trusted-documents.json'), trustedDocuments())
  console.log('documents: wrote src/http/graphql/trusted-documents.json')
}
