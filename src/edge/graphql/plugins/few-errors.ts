import { validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** More than anybody reads; each may cost a search for the names that were meant. */
const MOST_ERRORS = 10

/** Ends validation after the first few errors. */
export const fewErrorsPlugin = (): Plugin => ({
  onValidate: ({ setValidationFn }) => {
    setValidationFn((schema, document, rules) => validate(schema, document, rules, { maxErrors: MOST_ERRORS }))
  },
})
