/** Pages about the service itself, such as its data and its status, in the look of the site. They need no script: it brings suggestions to the search. */
import type { html } from 'hono/html'
import { element } from '../../../charts/svg/svg.ts'
import { markup, renderDocument, SITE } from '../../../site/shell/shell.ts'
import { linkedDataBlocks } from './linked-data.ts'

/** Markup whose interpolated values are escaped. */
export type Html = ReturnType<typeof html>

interface PlainPage {
  readonly path: string
  readonly title: string
  /** One sentence, for search engines. */
  readonly description: string
  /** The one address of its content, with its host; undefined where it has none. */
  readonly canonical?: string
  /** What it is to programs: schema.org. */
  readonly linkedData?: readonly object[]
  /** The content of `<main>`. */
  readonly content: Html
}

export async function plainPage({
  path,
  title,
  description,
  canonical,
  linkedData = [],
  content,
}: PlainPage): Promise<string> {
  const head = [
    element('title', {}, `${title} – ${SITE}`),
    element('meta', { name: 'description', content: description }),
    ...(canonical === undefined ? [] : [element('link', { rel: 'canonical', href: canonical })]),
  ]
  return renderDocument({
    path,
    head: head.map(({ markup: text }) => text).join('\n') + linkedDataBlocks(linkedData),
    content: markup(String(await content)),
    hasScript: true,
  })
}
