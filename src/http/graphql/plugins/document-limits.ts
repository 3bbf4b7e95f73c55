import { type DocumentNode, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { countDocument } from '../document-counts.ts'
import { requireWithinLimit } from '../errors.ts'
import { rulesFor } from '../validation-rules.ts'

/** Validation errors at most. Each may cost a search for similar names, for “Did you mean”. */
const MOST_ERRORS = 10

/** Limits fields, aliases, directives and depth before validation, which is slowest for hostile documents, and the number of errors. */
export const documentLimits = (): Plugin => ({
  onValidate: ({ setValidationFn }) => {
    setValidationFn((schema, document: DocumentNode) => {
      const { fields, aliases, directives, depth, rootFields } = countDocument(document)
      requireWithinLimit('fields', fields)
      requireWithinLimit('aliases', aliases)
      requireWithinLimit('directives', directives)
      requireWithinLimit('depth', depth)
      requireWithinLimit('root fields', rootFields)
      return validate(schema, document, rulesFor(document), { maxErrors: MOST_ERRORS })
    })
  },
})
