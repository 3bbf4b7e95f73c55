import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { withCode } from '../graphql-errors.ts'

/** Puts a code on what GraphQL itself finds wrong with a request: its syntax, its fields, its variables. */
export const errorCodesPlugin = (): Plugin => ({
  onParse:
    () =>
    ({ result, replaceParseResult }) => {
      if (result instanceof GraphQLError) replaceParseResult(withCode(result, 'GRAPHQL_PARSE_FAILED'))
    },
  onValidate:
    () =>
    ({ result, setResult }) => {
      if (result.length > 0) setResult(result.map(asValidationError))
    },
  onExecute: () => ({
    onExecuteDone: ({ result, setResult }) => {
      if (!('errors' in result) || !result.errors) return
      // Without a path nothing was executed: a variable could not be coerced, or no operation was chosen.
      const errors = result.errors.map((error) => (error.path === undefined ? withCode(error, 'BAD_INPUT') : error))
      setResult({ ...result, errors })
    },
  }),
})

const asValidationError = (error: Error): Error =>
  error instanceof GraphQLError ? withCode(error, 'GRAPHQL_VALIDATION_FAILED') : error
