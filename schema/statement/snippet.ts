import type { SnippetPart } from '../../domain/statement/query.ts'
import { builder } from '../builder/builder.ts'
import { MOST_SNIPPET_PARTS } from './cost.ts'

const SnippetPartRef = builder.objectRef<SnippetPart>('StatementSnippetPart').implement({
  description: 'A piece of a passage.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text: plain, not HTML.' }),
    matched: t.exposeBoolean('matched', { description: 'Whether the search matched it: mark it.' }),
  }),
})

export const SnippetRef = builder.objectRef<readonly SnippetPart[]>('StatementSnippet').implement({
  description: 'The passage in which a search was found. It may be our own words: it is not a quotation.',
  fields: (t) => ({
    text: t.string({ description: 'All of it.', resolve: (parts) => parts.map(({ text }) => text).join('') }),
    parts: t.field({
      type: [SnippetPartRef],
      description: 'In pieces, so that matches can be marked safely.',
      cost: { size: MOST_SNIPPET_PARTS },
      resolve: (parts) => parts,
    }),
  }),
})
