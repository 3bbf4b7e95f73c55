/** Pages about the service itself, such as its data and its status, in the look of the site. They need no script: it brings suggestions to the search. */
import type { html } from 'hono/html'
import { element } from '../../../charts/svg.ts'
import { markup, renderDocument, SITE } from '../../../site/shell.ts'

/** Markup whose interpolated values are escaped. */
export type Html = ReturnType<typeof html>

export interface PlainPage {
  readonly path: string
  readonly title: string
  /** One sentence, for search engines. */
  readonly description: string
  /** The content of `<main>`. */
  readonly content: Html
}

export async function plainPage({ path, title, description, content }: PlainPage): Promise<string> {
  const head = [
    element('title', {}, `${title} – ${SITE}`),
    element('meta', { name: 'description', content: description }),
  ]
  return renderDocument({
    path,
    head: head.map(({ markup: text }) => text).join('\n'),
    content: markup(String(await content)),
    hasScript: true,
  })
}
