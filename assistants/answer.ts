/** What every tool answers: a sentence, where it is from, what to mind, and the page that shows it. */
import type { CallToolResult } from '@modelcontextprotocol/server'
import { z } from 'zod'

const EDITION = z.object({
  slug: z.string(),
  citation: z.string(),
  publishedOn: z.string().describe('ISO 8601'),
})
export type CitedEdition = z.infer<typeof EDITION>

/** The schema of the structured content of all tools. */
export const ANSWER = z.object({
  answer: z.string().describe('The finding in sentences that can be printed.'),
  citations: z.array(z.string()).describe('Ready citations that name the original publisher.'),
  editions: z.array(EDITION).describe('The publications that the answer rests on.'),
  warnings: z.array(z.string()).describe('What to mind; empty: nothing is known.'),
  page: z.string().describe('The page that shows it to a reader.'),
  data: z.record(z.string(), z.unknown()).describe('The same as data, with every digit.'),
})
type ToolAnswer = z.infer<typeof ANSWER>

const bullets = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}\n${lines.map((line) => `- ${line}`).join('\n')}`]

/** Structured content for programs, and the same as text for whoever reads. Data stand in the text where the sentences do not have them. */
export function resultOf(given: ToolAnswer, table: string | null = null): CallToolResult {
  const answer = { ...given, citations: distinct(given.citations), warnings: distinct(given.warnings) }
  const text = [
    answer.answer,
    ...(table === null ? [] : [table]),
    ...bullets('To mind:', answer.warnings),
    ...bullets('Sources:', answer.citations),
    `Page: ${answer.page}`,
  ].join('\n\n')
  return { content: [{ type: 'text', text }], structuredContent: answer }
}

/** An error that the model can read and mend. */
export const errorResult = (message: string): CallToolResult => ({
  content: [{ type: 'text', text: message }],
  isError: true,
})

export const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

/** Each edition once, oldest first. Null stands for none. */
export const editionsOf = (editions: readonly (CitedEdition | null | undefined)[]): CitedEdition[] =>
  [...new Map(editions.flatMap((one) => (one ? [[one.slug, one] as const] : []))).values()]
    .map(({ slug, citation, publishedOn }) => ({ slug, citation, publishedOn }))
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))

/** A table in Markdown. */
export const markdownTable = (
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => String(cell ?? 'no figure').replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
