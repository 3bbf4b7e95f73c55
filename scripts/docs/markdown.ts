/** Markdown as HTML. HTML in Markdown is shown as it is written, not obeyed. */
import { Marked, type Token, type Tokens } from 'marked'
import { answerBlock, codeBlock, queryBlock } from './code-block.ts'
import { escapeHtml, plainText } from './html.ts'
import { fileAt, linkAddress } from './links.ts'
import type { PageHeading } from './page.ts'

interface Rendered {
  readonly html: string
  /** The heading of the page. */
  readonly title: string
  /** All headings but that one. */
  readonly headings: readonly PageHeading[]
}

/** What Markdown may point at, by other names than a page has for it. */
export interface LinkTargets {
  /** Titles of the pages by their addresses, for links that go by the name of a file. */
  readonly titles: ReadonlyMap<string, string>
  /** Addresses of the pictures by their files, from the root of the repository. */
  readonly pictures: ReadonlyMap<string, string>
}

/** @param file whose links these are, from the root of the repository */
export function renderMarkdown(markdown: string, file: string, { titles, pictures }: LinkTargets): Rendered {
  const headings: PageHeading[] = []
  const taken = new Map<string, number>()
  const answers = new Set<Token>()

  const marked = new Marked({
    renderer: {
      html: ({ text }) => escapeHtml(text),
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens)
        const text = plainText(html)
        const id = anchor(text, taken)
        headings.push({ level: depth, id, text })
        return depth === 1 ? `<h1>${html}</h1>\n` : headingLink(depth, id, html)
      },
      link({ href, tokens }) {
        const html = this.parser.parseInline(tokens)
        const address = linkAddress(href, file)
        const title = titles.get(address?.split('#')[0] ?? '')
        const name = title && /^[\w/-]+\.md$/.test(html) ? escapeHtml(title) : html
        if (address) return `<a href="${escapeHtml(address)}">${name}</a>`
        return html.startsWith('<code>') ? html : `<code>${html}</code>`
      },
      image({ href, text }) {
        const address = pictures.get(fileAt(href, file))
        if (!address)
          throw new Error(`${file}: there is no picture ${href}. Pictures are the SVG and PNG files of docs/.`)
        return `<img src="${escapeHtml(address)}" alt="${escapeHtml(text)}">`
      },
      code(token) {
        const code = token.text.trimEnd()
        if (token.lang === 'graphql') return queryBlock(code)
        return answers.has(token) ? answerBlock(code) : codeBlock(code, token.lang ?? '')
      },
      table(token) {
        return scrolling(
          tableHtml(token, (cell) => this.parser.parseInline(cell.tokens)),
          token.header[0]?.text ?? '',
        )
      },
    },
  })

  const tokens = marked.lexer(markdown)
  const blocks = tokens.filter(({ type }) => type !== 'space')
  for (const [at, token] of blocks.entries())
    if (isCode(token, 'json') && isCode(blocks[at - 1], 'graphql')) answers.add(token)
  const html = marked.parser(tokens)
  const [first, ...rest] = headings
  if (first?.level !== 1 || rest.some(({ level }) => level === 1))
    throw new Error(`${file}: a page begins with its one heading of the first level. Example: # Pathways`)
  return { html, title: first.text, headings: rest }
}

/** For a description: a few words or paragraphs. Its links are addresses. */
export function renderDescription(markdown: string): string {
  const marked = new Marked({ renderer: { html: ({ text }) => escapeHtml(text) } })
  return marked.parse(markdown, { async: false }).trim()
}

/** A heading that is a link to itself, for whoever wants to point at it. */
export const headingLink = (level: number, id: string, html: string): string =>
  `<h${level} id="${id}"><a class="self" href="#${id}">${html}</a></h${level}>\n`

/** A table that is wider than a phone scrolls in its own frame, by finger, mouse or keyboard. */
const scrolling = (table: string, name: string): string =>
  `<div class="scroll" tabindex="0" role="group" aria-label="Table by ${escapeHtml(name)}">${table}</div>\n`

const isCode = (token: Token | undefined, language: string): boolean =>
  token?.type === 'code' && 'lang' in token && token.lang === language

function tableHtml({ header, rows }: Tokens.Table, inline: (cell: Tokens.TableCell) => string): string {
  const head = header.map((cell) => `<th scope="col">${inline(cell)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`).join('\n')
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

/** The anchor that code hosts give to the same heading, so that links work in both places. */
function anchor(text: string, taken: Map<string, number>): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
  const count = taken.get(slug) ?? 0
  taken.set(slug, count + 1)
  return count === 0 ? slug : `${slug}-${count}`
}
