/** The layout of the pages that the worker renders. They need no script and load nothing. */
import { html, raw } from 'hono/html'
import { PAGE_STYLE } from './style.ts'

/** The favicon, as a data URL. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23d60590'/%3E%3Cpath d='M3 12 6.5 8.5 9 10.5 13 4' fill='none' stroke='%23fff' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E"

let policy: string | null = null

/** The Content-Security-Policy (https://www.w3.org/TR/CSP3/) of these pages: only their own style, by its hash, and their icon. */
export async function pagePolicy(): Promise<string> {
  if (policy === null) {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(PAGE_STYLE))
    const style = new Uint8Array(digest).toBase64()
    policy = `default-src 'none'; style-src 'sha256-${style}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  }
  return policy
}

/** Markup whose interpolated values are escaped. */
export type Html = ReturnType<typeof html>

export interface PlainPage {
  readonly title: string
  /** One sentence, for search engines. */
  readonly description: string
  /** The content of `<main>`. */
  readonly content: Html
}

export const plainPage = async ({ title, description, content }: PlainPage): Promise<string> =>
  String(
    await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Realistic Pathway</title>
<meta name="description" content="${description}">
<link rel="alternate" type="application/atom+xml" title="What is new" href="/feed.xml">
<link rel="icon" href="${ICON}">
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<main>
${content}
</main>
<footer>
<p><a href="/docs/corrections">Report what is wrong</a> · <a href="/feed.xml">What is new</a></p>
</footer>
</body>
</html>
`,
  )
