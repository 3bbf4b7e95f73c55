import { type DocumentNode, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { countDocument } from '../document-counts.ts'
import { requireWithin } from '../errors.ts'

/** More errors than anybody reads; each may cost a search for the names that were meant. */
const MOST_ERRORS = 10

/** Bounds the form of a document before it is validated, which takes longest for documents that nobody writes, and what is found. */
export function documentLimits(): Plugin {
  const within = new WeakSet<DocumentNode>()
  return {
    onParse:
      () =>
      ({ result }) => {
        if (result === null || result instanceof Error || within.has(result)) return
        const { fields, aliases, directives, depth, rootFields } = countDocument(result)
        requireWithin('fields', fields)
        requireWithin('aliases', aliases)
        requireWithin('directives', directives)
        requireWithin('depth', depth)
        requireWithin('root fields', rootFields)
        within.add(result)
      },
    onValidate: ({ setValidationFn }) => {
      setValidationFn((schema, document, rules) => validate(schema, document, rules, { maxErrors: MOST_ERRORS }))
    },
  }
}
