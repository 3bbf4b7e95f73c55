/** What an assistant may read before it asks: the schema in short, the methods, the editions. */
import type { McpServer } from '@modelcontextprotocol/server'
import { markdownTable } from './answer.ts'
import type { Api } from './api.ts'
import { AssistantEditions } from './generated/documents.ts'

/** Pages of the documentation that say how figures, pathways and verdicts are made. */
const METHODS = [
  ['data', 'Figures, editions, and how they are kept apart'],
  ['pathways', 'How pathways are computed'],
  ['models', 'The models, with their formulas'],
  ['assessment', 'How allies are graded'],
  ['claims', 'How claims and numbers are checked'],
  ['limits', 'What a request may cost'],
] as const

const MARKDOWN = 'text/markdown'

export function registerResources(server: McpServer, api: Api): void {
  server.registerResource(
    'schema',
    'pathway://schema',
    {
      title: 'The schema in short',
      description: 'All types, fields and arguments, without descriptions.',
      mimeType: 'text/plain',
    },
    async ({ href }) => ({
      contents: [{ uri: href, mimeType: 'text/plain', text: inShort(await api.text('/schema.graphql')) }],
    }),
  )
  server.registerResource(
    'editions',
    'pathway://editions',
    { title: 'The editions', description: 'Every publication that figures come from.', mimeType: MARKDOWN },
    async ({ href }) => ({ contents: [{ uri: href, mimeType: MARKDOWN, text: await editions(api) }] }),
  )
  for (const [name, title] of METHODS)
    server.registerResource(
      name,
      `${api.origin}/docs/${name}.md`,
      { title, description: 'A page of the documentation.', mimeType: MARKDOWN },
      async ({ href }) => ({ contents: [{ uri: href, mimeType: MARKDOWN, text: await api.text(`/docs/${name}.md`) }] }),
    )
}

/** A schema as graphql prints it, without its descriptions. */
const inShort = (sdl: string): string =>
  sdl
    .replaceAll(/^ *"""[\s\S]*?"""\n/gm, '')
    .replaceAll(/\n{2,}(?= )/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

async function editions(api: Api): Promise<string> {
  const { editions } = await api.ask(AssistantEditions, {})
  return markdownTable(
    ['edition', 'published', 'definition', 'years', 'what is carried', 'citation'],
    editions.map(({ slug, publishedOn, definition, firstYear, lastYear, coverage, citation, url }) => [
      slug,
      publishedOn,
      definition ?? '–',
      `${firstYear}–${lastYear}`,
      coverage,
      `${citation}, ${url}`,
    ]),
  )
}
