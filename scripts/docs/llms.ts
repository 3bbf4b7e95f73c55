/** /llms.txt: what there is for programs that read (https://llmstxt.org). Its links are of this site, wherever that is served. */
import { markdownPath } from './markdown-page.ts'
import type { DocsPage } from './page.ts'

const PLACES = [
  ['/mcp', 'The tools for assistants', 'a server of the Model Context Protocol, streamable HTTP, no key'],
  ['/graphql', 'The API', 'GraphQL by GET or POST, no key'],
  ['/schema.graphql', 'The schema', 'every type and field with its meaning'],
  ['/data/', 'The files', 'all figures and statements as CSV and JSON, by edition'],
] as const

export function llmsText(pages: readonly DocsPage[]): string {
  const [introduction] = pages
  const parts = [...Map.groupBy(pages, ({ part }) => part ?? 'For users')]
  return [
    '# Realistic Pathway',
    `> ${introduction?.description ?? ''}`,
    'A figure belongs to an edition and may be revised by a later one. A missing figure is never zero, an estimate is called one, and figures by different definitions (NATO, SIPRI) are never put into one series. Cite the original publisher: every answer has the citation.',
    `## Ask\n\n${PLACES.map(([path, name, what]) => `- [${name}](${path}): ${what}`).join('\n')}`,
    ...parts.map(([part, those]) => `## ${part}\n\n${those.map(lineOf).join('\n')}`),
  ].join('\n\n')
}

const lineOf = ({ path, title, description }: DocsPage): string =>
  `- [${title}](${markdownPath(path)})${description === '' ? '' : `: ${description}`}`
