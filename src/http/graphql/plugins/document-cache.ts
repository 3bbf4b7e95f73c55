import type { DocumentNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { SecondHitCache } from '../../caching/second-hit-cache.ts'

/** Characters of the documents whose syntax trees are cached. A tree takes about fifty times the space of its text. */
const MOST_CHARACTERS = 300_000

/**
 * Remembers the syntax trees of valid documents, so that they are parsed and validated once. Yoga's own cache also remembers each
 * document that comes only once, and errors with the locations of another client's text.
 */
export function documentCache(): Plugin {
  const valid = new SecondHitCache<DocumentNode>(MOST_CHARACTERS, (text) => text.length)
  return {
    onParse: ({ params: { source }, setParsedDocument }) => {
      const known = valid.get(String(source))
      if (known) setParsedDocument(known)
    },
    onValidate: ({ params: { documentAST }, setResult }) => {
      const text: string = documentAST.loc?.source.body ?? ''
      if (valid.get(text) === documentAST) return setResult([])
      return ({ valid: isValid }) => {
        if (isValid) valid.set(text, documentAST)
      }
    },
  }
}
