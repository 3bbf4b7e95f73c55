/** Colours for code, given when the page is built: the reader runs no script. */
import { escapeHtml } from './html.ts'

/** In each language the kinds of token that get a colour, first match first. */
const TOKENS: Readonly<Record<string, readonly (readonly [kind: string, pattern: string])[]>> = {
  graphql: [
    ['comment', String.raw`#[^\n]*`],
    ['string', String.raw`"(?:[^"\\\n]|\\.)*"`],
    ['variable', String.raw`\$\w+`],
    ['keyword', String.raw`\b(?:query|fragment|on|true|false|null)\b|@\w+`],
    ['constant', String.raw`\b[A-Z][A-Z0-9_]+\b`],
    ['name', String.raw`\b\w+(?=\s*:)`],
    ['number', String.raw`-?\b\d+(?:\.\d+)?\b`],
  ],
  json: [
    ['name', String.raw`"(?:[^"\\\n]|\\.)*"(?=\s*:)`],
    ['string', String.raw`"(?:[^"\\\n]|\\.)*"`],
    ['keyword', String.raw`\b(?:true|false|null)\b`],
    ['number', String.raw`-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b`],
  ],
  sh: [
    ['comment', String.raw`(?<=^|\s)#[^\n]*`],
    ['string', String.raw`'[^'\n]*'|"[^"\n]*"`],
    ['keyword', String.raw`(?<=^|\n|&& )[\w./-]+`],
    ['name', String.raw`(?<=\s)--?[\w-]+`],
  ],
}

/** Code as HTML, in which each coloured token is `<span class="kind">`. Languages without rules stay plain. */
export function highlight(code: string, language: string): string {
  const kinds = TOKENS[language]
  if (!kinds) return escapeHtml(code)
  const token = new RegExp(kinds.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'g')
  let html = ''
  let end = 0
  for (const match of code.matchAll(token)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? ['']
    html += `${escapeHtml(code.slice(end, match.index))}<span class="${kind}">${escapeHtml(match[0])}</span>`
    end = match.index + match[0].length
  }
  return html + escapeHtml(code.slice(end))
}
