import { type ArgumentNode, type DocumentNode, GraphQLError, type ObjectFieldNode, visit } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { InputError } from '../../../../domain/errors.ts'
import type { OperationContext } from '../context.ts'
import { badInputError, causeOf, codeOf, withCode } from '../errors.ts'

/** Adds a code of this API to the errors of graphql-js. If a limit is exceeded, that error replaces the whole answer. */
export const errorCodes = (): Plugin<OperationContext, OperationContext> => ({
  onParse:
    () =>
    ({ result, replaceParseResult }) => {
      if (result instanceof GraphQLError) replaceParseResult(withCode(result, 'GRAPHQL_PARSE_FAILED'))
    },
  onValidate:
    ({ params: { documentAST } }) =>
    ({ result, setResult }) => {
      if (result.length > 0) setResult(result.map((error: Error) => codeValidationError(documentAST, error)))
    },
  onExecute: () => ({
    onExecuteDone: ({ result, setResult }) => {
      if (!('errors' in result) || !result.errors) return
      const limit = result.errors.find((error) => codeOf(error) === 'LIMIT_EXCEEDED')
      if (limit) return setResult({ errors: [limit] })
      // An error without a path occurred before execution: in the variables, or in the choice of the operation.
      setResult({ ...result, errors: result.errors.map((error) => (error.path ? error : codeVariableError(error))) })
    },
  }),
  onExecutionResult: ({ result, setResult }) => {
    if (!result || !('errors' in result) || !result.errors) return
    setResult({ ...result, errors: result.errors.map((error) => withCode(error, 'BAD_REQUEST')) })
  },
})

function codeValidationError(document: DocumentNode, error: Error): Error {
  if (!(error instanceof GraphQLError)) return error
  const input = causeOf(error)
  if (!(input instanceof InputError)) return withCode(error, 'GRAPHQL_VALIDATION_FAILED')
  return badInputError(input.at(nameOfValue(document, error) ?? input.field), error)
}

function codeVariableError(error: GraphQLError): GraphQLError {
  const input = causeOf(error)
  if (!(input instanceof InputError)) return withCode(error, 'BAD_INPUT')
  const [, variable] = /^Variable "(\$\w+)"/.exec(error.message) ?? []
  return badInputError(input.at(variable ?? input.field), error)
}

/** The name of the innermost argument or input field whose literal contains the location of the error. */
function nameOfValue(document: DocumentNode, error: GraphQLError): string | null {
  const [value] = error.nodes ?? []
  let name: string | null = null
  const enter = (node: ArgumentNode | ObjectFieldNode) => {
    const { loc } = node.value
    if (loc && value?.loc && loc.start <= value.loc.start && value.loc.end <= loc.end) name = node.name.value
  }
  visit(document, { Argument: { enter }, ObjectField: { enter } })
  return name
}
