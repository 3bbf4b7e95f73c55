/** What all pages of the documentation have around their content. */
import { escapeHtml } from './html.ts'
import type { Heading, Page, Part } from './page.ts'

/** Addresses of the style sheet and the icon. */
export interface PageAssets {
  readonly style: string
  readonly icon: string
}

export const layout = (page: Page, pages: readonly Page[], { style, icon }: PageAssets): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(page.description)}">
<title>${escapeHtml(page.title)} · Realistic Pathway</title>
<link rel="alternate" type="application/atom+xml" title="What is new" href="/feed.xml">
<link rel="icon" type="image/svg+xml" href="${icon}">
<link rel="stylesheet" href="${style}">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<a class="home" href="/">Realistic Pathway</a>
<nav aria-label="Site"><a href="/docs">Documentation</a> <a href="/graphiql">GraphiQL</a> <a href="/schema.graphql">SDL</a></nav>
</header>
<div class="columns">
<nav class="pages" aria-label="Documentation">
${parts(pages)
  .map(([part, those]) => partList(part, those, page.path))
  .join('\n')}
</nav>
${contents(page.headings)}
<main id="content" tabindex="-1">
${page.html}
</main>
</div>
<footer>
<p><a href="/status">Status of the service</a>: what is served, since when, and whether all of it works.</p>
<p><a href="/docs/corrections">Report what is wrong</a>: what happens then, and how long addresses work. <a href="/feed.xml">What is new</a>, as a feed.</p>
<p>The figures stay under the terms of their publishers, which <code>editions { terms }</code> states for each.</p>
</footer>
</body>
</html>
`

/** The pages of each part, in the order of the pages. */
const parts = (pages: readonly Page[]) => [...Map.groupBy(pages, ({ part }) => part)]

function partList(part: Part | null, pages: readonly Page[], current: string): string {
  const items = pages.map(({ path, label }) => {
    const here = path === current ? ' aria-current="page"' : ''
    return `<li><a href="${path}"${here}>${escapeHtml(label)}</a></li>`
  })
  const list = (attributes: string) => `<ul${attributes}>\n${items.join('\n')}\n</ul>`
  if (part === null) return list('')
  const id = part.toLowerCase().replaceAll(' ', '-')
  return `<p id="${id}">${part}</p>\n${list(` aria-labelledby="${id}"`)}`
}

function contents(headings: readonly Heading[]): string {
  const listed = headings.filter(({ level }) => level === 2)
  if (listed.length === 0) return ''
  return `<nav class="contents" aria-label="On this page">
<details>
<summary>On this page</summary>
<ul>
${listed.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`).join('\n')}
</ul>
</details>
</nav>`
}
