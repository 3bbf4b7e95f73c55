import { type DocumentNode, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { countDocument } from '../document-counts.ts'
import { requireWithinLimit } from '../errors.ts'

/** Validation errors at most. Each may cost a search for similar names, for “Did you mean”. */
const MOST_ERRORS = 10

/** Limits fields, aliases, directives and depth before validation, which is slowest for hostile documents, and the number of errors. */
export function documentLimits(): Plugin {
  const checked = new WeakSet<DocumentNode>()
  return {
    onParse:
      () =>
      ({ result }) => {
        if (result === null || result instanceof Error || checked.has(result)) return
        const { fields, aliases, directives, depth, rootFields } = countDocument(result)
        requireWithinLimit('fields', fields)
        requireWithinLimit('aliases', aliases)
        requireWithinLimit('directives', directives)
        requireWithinLimit('depth', depth)
        requireWithinLimit('root fields', rootFields)
        checked.add(result)
      },
    onValidate: ({ setValidationFn }) => {
      setValidationFn((schema, document, rules) => validate(schema, document, rules, { maxErrors: MOST_ERRORS }))
    },
  }
}
