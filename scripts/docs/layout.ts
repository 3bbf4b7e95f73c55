/** What all pages of the documentation have around their content. */
import { escapeHtml } from './html.ts'
import type { Heading, Page } from './page.ts'

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
<ul>
${pages.map((one) => `<li><a href="${one.path}"${one.path === page.path ? ' aria-current="page"' : ''}>${escapeHtml(one.label)}</a></li>`).join('\n')}
</ul>
</nav>
${contents(page.headings)}
<main id="content" tabindex="-1">
${page.html}
</main>
</div>
<footer>
<p><a href="/status">Status of the service</a>: what is served, since when, and whether all of it works.</p>
<p>The figures stay under the terms of their publishers, which <code>editions { terms }</code> states for each.</p>
</footer>
</body>
</html>
`

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
