/** A block of code; a query with its way into GraphiQL, and its answer folded up where it is long. */
import { graphiqlLink } from '../../site/address/graphiql-link.ts'
import { highlight } from './highlight.ts'

/** Lines of an answer that stay open. */
const OPEN_LINES = 16

const block = (code: string, language: string, label: string): string =>
  // Whoever has no mouse scrolls it with the keyboard.
  `<pre tabindex="0" role="group" aria-label="${label}"><code>${highlight(code, language)}</code></pre>\n`

const LABELS: Readonly<Record<string, string>> = { graphql: 'Query', json: 'JSON', sh: 'Commands' }

export const codeBlock = (code: string, language: string): string => block(code, language, LABELS[language] ?? 'Code')

export const queryBlock = (query: string): string =>
  `<div class="query">${codeBlock(query, 'graphql')}<a class="try" href="${graphiqlLink(query)}">Open in GraphiQL</a></div>\n`

export function answerBlock(json: string): string {
  const lines = json.split('\n').length
  const html = block(json, 'json', 'Answer')
  return lines <= OPEN_LINES
    ? `<div class="answer"><p class="caption">Answer</p>${html}</div>\n`
    : `<details class="answer"><summary class="answer-title">Answer, ${lines} lines</summary>${html}</details>\n`
}
