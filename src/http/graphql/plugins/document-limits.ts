import { type DocumentNode, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { countDocument } from '../document-counts.ts'
import { requireWithinLimit } from '../errors.ts'
import { rulesFor } from '../validation-rules.ts'

/** Validation errors at most. Each may cost a search for similar names, for “Did you mean”. */
const MOST_ERRORS = 10

const COUNTED = ['fields', 'aliases', 'directives', 'depth', 'root fields'] as const

/** Limits fields, aliases, directives and depth before validation, which is slowest for hostile documents, and the number of errors. */
export const documentLimits = (): Plugin => ({
  onValidate: ({ setValidationFn }) => {
    setValidationFn((schema, document: DocumentNode) => {
      const counts = countDocument(document)
      for (const limit of COUNTED) requireWithinLimit(limit, counts[limit])
      return validate(schema, document, rulesFor(document.loc?.source.body ?? '$'), { maxErrors: MOST_ERRORS })
    })
  },
})
