/** The documentation as an index for the search of the site: an entry for each section, and for each type of the schema. */
import { type Indexed, searchIndex } from '../../site/search/entry.ts'
import { plainText } from './html.ts'
import type { DocsPage } from './page.ts'

/** Characters of a section that are shown of it. */
const SHOWN = 120

/** A heading with an anchor, and all until the next one. */
const SECTION = /<h[23] id="([^"]+)">(.*?)<\/h[23]>(.*?)(?=<h[23] id=|$)/gs

export function buildDocsIndex(pages: readonly DocsPage[]): string {
  const entries = pages.flatMap(({ path, title, description, html }): Indexed[] => [
    { id: path, title, detail: description, words: wordsOf(html.split(/<h[23] id=/, 1)[0] ?? '') },
    ...[...html.matchAll(SECTION)].map(([, id = '', heading = '', body = '']) => ({
      id: `${path}#${id}`,
      title: plainText(heading),
      detail: `${title}: ${shown(wordsOf(body))}`,
      words: wordsOf(body),
    })),
  ])
  return JSON.stringify(searchIndex(entries))
}

/** What a section says, without its code. */
const wordsOf = (html: string): string =>
  plainText(html.replaceAll(/<pre.*?<\/pre>/gs, ' ').replaceAll(/<\/(p|li|td|th|dt|dd|h1|summary)>/g, ' '))
    .replaceAll(/<!--.*?-->/gs, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const shown = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/, '')} …`
