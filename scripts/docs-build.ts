/** Renders README.md, docs/*.md and the schema reference to the static pages at /docs. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { buildSchema } from 'graphql'
import { textOf } from './docs/html.ts'
import { layout } from './docs/layout.ts'
import { pageOf } from './docs/links.ts'
import { renderMarkdown } from './docs/markdown.ts'
import type { Page } from './docs/page.ts'
import { schemaReference } from './docs/schema-reference.ts'

const ROOT = join(import.meta.dirname, '..')
const SCHEMA = 'schema/schema.graphql'
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** The order of the navigation. Pages that are not listed come last. */
const ORDER = [
  'README.md',
  // What there is.
  'docs/pathways.md',
  'docs/claims.md',
  'docs/data.md',
  // How to use it.
  'docs/downloads.md',
  'docs/embeds.md',
  'docs/examples.md',
  'docs/http.md',
  'docs/errors.md',
  'docs/limits.md',
  // How to run it.
  'docs/operations.md',
  'docs/differences.md',
  'docs/deploy.md',
  'docs/observability.md',
  'docs/performance.md',
  'docs/scale.md',
]
const LABELS: Readonly<Record<string, string>> = { 'README.md': 'Introduction' }

/** The files that determine the pages: content and code. */
export function docsInputs(): readonly string[] {
  const code = readdirSync(join(ROOT, 'scripts/docs')).map((name) => `scripts/docs/${name}`)
  return [...sources(), SCHEMA, 'scripts/docs-build.ts', ...code].toSorted().map((file) => join(ROOT, file))
}

/** All pages: those from Markdown first, the schema reference last. */
export function docsPages(): readonly Page[] {
  const titles = new Map(sources().map((file) => [pageOf(file) ?? '', titleOf(file)]))
  return [...sources().map((file) => markdownPage(file, titles)), schemaReference(buildSchema(read(SCHEMA)))]
}

/** Writes the pages and their assets. @param out the folder that is served */
export function buildDocs(out: string): void {
  const assets = {
    style: asset(out, 'docs.css', 'web/docs/docs.css'),
    icon: asset(out, 'icon.svg', 'web/graphiql/icon.svg'),
  }
  const pages = docsPages()
  for (const page of pages) write(join(out, fileOf(page)), layout(page, pages, assets))
}

/** The file that the platform serves at the path of the page without a redirect. */
const fileOf = ({ path }: Page): string => (path === '/docs' ? 'docs/index.html' : `${path.slice(1)}.html`)

function sources(): readonly string[] {
  const files = readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => `docs/${name}`)
  return [...ORDER, ...files.filter((file) => !ORDER.includes(file))]
}

/** The label of a Markdown file in the navigation: its heading. */
const titleOf = (file: string): string => LABELS[file] ?? /^# (.*)$/m.exec(read(file))?.[1] ?? file

function markdownPage(file: string, titles: ReadonlyMap<string, string>): Page {
  const markdown = read(file)
  const { title, headings, html } = renderMarkdown(markdown, file, titles)
  const path = pageOf(file)
  if (!path) throw new Error(`${file} has no address.`)
  return { path, label: titleOf(file), title, description: firstSentence(html), headings, html }
}

/** The first sentence of the first paragraph. */
function firstSentence(html: string): string {
  const [, paragraph = ''] = /<p>(.*?)<\/p>/s.exec(html) ?? []
  const [sentence = ''] = /^.*?[.:](?=\s|$)/s.exec(textOf(paragraph)) ?? []
  return sentence.replace(/\s+/g, ' ').replace(/:$/, '.')
}

/** Writes an asset under a name with a hash of its content, so that browsers may cache it forever. @returns its address */
function asset(out: string, name: string, file: string): string {
  const text = read(file)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  const address = `/assets/${name.replace(extname(name), `-${hash}${extname(name)}`)}`
  write(join(out, address), text)
  return address
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
