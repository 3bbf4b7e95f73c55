/** Renders README.md, docs/use, docs/maintain and the reference of the schema to the static pages at /docs. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { buildSchema } from 'graphql'
import { plainText } from '../docs/html.ts'
import { layout } from '../docs/layout.ts'
import { docsPath } from '../docs/links.ts'
import { llmsText } from '../docs/llms.ts'
import { type LinkTargets, renderMarkdown } from '../docs/markdown.ts'
import { markdownPath, servedMarkdown } from '../docs/markdown-page.ts'
import type { Audience, DocsPage } from '../docs/page.ts'
import { schemaReference } from '../docs/schema-reference.ts'
import { buildDocsIndex } from '../docs/search-index.ts'

const ROOT = join(import.meta.dirname, '../..')
const SCHEMA = 'schema/schema.graphql'
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** The parts of the navigation, each with its pages in order; pages of its folder that are not named come after these. */
const PARTS = [
  {
    part: 'For users',
    folder: 'docs/use',
    first: [
      // What there is.
      'queries.md',
      'pathways.md',
      'assessment.md',
      'models.md',
      'claims.md',
      'data.md',
      // How to get it.
      'pages.md',
      'downloads.md',
      'embeds.md',
      'clients.md',
      'examples.md',
      'assistants.md',
      'http.md',
      'errors.md',
      'limits.md',
      'changes.md',
      'corrections.md',
      'differences.md',
    ],
  },
  {
    part: 'For maintainers',
    folder: 'docs/maintain',
    first: ['operations.md', 'deploy.md', 'observability.md', 'performance.md', 'scale.md'],
  },
] as const satisfies readonly { part: Audience; folder: string; first: readonly string[] }[]

const LABELS: Readonly<Record<string, string>> = { 'README.md': 'Introduction' }

/** The introduction, then part by part; the reference of the schema ends that of users. */
export function docsPages(): readonly DocsPage[] {
  const names: LinkTargets = {
    titles: new Map(sources().map((file) => [docsPath(file) ?? '', titleOf(file)])),
    pictures: new Map(pictures().map((file) => [file, assetAddress(file)])),
  }
  const partOf = ({ part, folder, first }: (typeof PARTS)[number]) =>
    filesOf(folder, first).map((file) => markdownPage(file, part, names))
  return [
    markdownPage('README.md', null, names),
    ...partOf(PARTS[0]),
    schemaReference(buildSchema(read(SCHEMA))),
    ...partOf(PARTS[1]),
  ]
}

/** Writes the pages and their assets. @param out the folder that is served */
export function buildDocs(out: string): void {
  const style = asset(out, 'web/docs/docs.css')
  for (const file of pictures()) asset(out, file)
  const pages = docsPages()
  for (const page of pages) {
    write(join(out, fileOf(page)), layout(page, pages, style))
    write(join(out, markdownPath(page.path)), page.markdown)
  }
  write(join(out, 'llms.txt'), llmsText(pages))
  write(join(out, 'docs/search.json'), buildDocsIndex(pages))
}

/** The file that the platform serves at the path of the page without a redirect. */
const fileOf = ({ path }: DocsPage): string => (path === '/docs' ? 'docs/index.html' : `${path.slice(1)}.html`)

const sources = (): readonly string[] => ['README.md', ...PARTS.flatMap(({ folder, first }) => filesOf(folder, first))]

/** The Markdown files of a folder, those that are named first. */
function filesOf(folder: string, first: readonly string[]): readonly string[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md'))
  return [...first, ...names.filter((name) => !first.includes(name)).toSorted()].map((name) => `${folder}/${name}`)
}

/** What Markdown may show as an image. */
const pictures = (): readonly string[] =>
  readdirSync(join(ROOT, 'docs'))
    .filter((name) => /\.(svg|png)$/.test(name))
    .map((name) => `docs/${name}`)

/** The heading of a Markdown file, as it stands in the navigation. */
const titleOf = (file: string): string => LABELS[file] ?? /^# (.*)$/m.exec(read(file))?.[1] ?? file

function markdownPage(file: string, part: Audience | null, names: LinkTargets): DocsPage {
  const markdown = read(file)
  const { title, headings, html } = renderMarkdown(markdown, file, names)
  const path = docsPath(file)
  if (!path) throw new Error(`${file} has no address.`)
  return {
    path,
    part,
    label: titleOf(file),
    title,
    description: firstSentence(html),
    headings,
    markdown: servedMarkdown(markdown, file, names.pictures),
    html,
  }
}

/** The first sentence of the first paragraph. */
function firstSentence(html: string): string {
  const [, paragraph = ''] = /<p>(.*?)<\/p>/s.exec(html) ?? []
  const [sentence = ''] = /^.*?[.:](?=\s|$)/s.exec(plainText(paragraph)) ?? []
  return sentence.replace(/\s+/g, ' ').replace(/:$/, '.')
}

const bytesOf = (file: string): Uint8Array => readFileSync(join(ROOT, file))

function asset(out: string, file: string): string {
  const address = assetAddress(file)
  write(join(out, address), bytesOf(file))
  return address
}

/** Named by what is in it, and so kept by browsers for good. */
function assetAddress(file: string): string {
  const hash = createHash('sha256').update(bytesOf(file)).digest('hex').slice(0, 8)
  const ending = extname(file)
  return `/assets/${basename(file, ending)}-${hash}${ending}`
}

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
