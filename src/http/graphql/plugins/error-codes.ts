import { type ArgumentNode, type DocumentNode, GraphQLError, type ObjectFieldNode, visit } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { InputError } from '../../../../domain/errors.ts'
import type { OperationContext } from '../context.ts'
import { badInput, causeOf, codeOf, withCode } from '../errors.ts'

/** Puts a code of ours on what GraphQL itself finds wrong: syntax, fields, values. A limit that is exceeded is the whole answer. */
export const errorCodes = (): Plugin<OperationContext, OperationContext> => ({
  onParse:
    () =>
    ({ result, replaceParseResult }) => {
      if (result instanceof GraphQLError) replaceParseResult(withCode(result, 'GRAPHQL_PARSE_FAILED'))
    },
  onValidate:
    ({ params: { documentAST } }) =>
    ({ result, setResult }) => {
      if (result.length > 0) setResult(result.map((error: Error) => ofValidation(documentAST, error)))
    },
  onExecute: () => ({
    onExecuteDone: ({ result, setResult }) => {
      if (!('errors' in result) || !result.errors) return
      const limit = result.errors.find((error) => codeOf(error) === 'LIMIT_EXCEEDED')
      if (limit) return setResult({ errors: [limit] })
      // Without a path nothing was executed: a variable could not be coerced, or no operation was chosen.
      setResult({ ...result, errors: result.errors.map((error) => (error.path ? error : ofVariables(error))) })
    },
  }),
  onExecutionResult: ({ result, setResult }) => {
    if (!result || !('errors' in result) || !result.errors) return
    setResult({ ...result, errors: result.errors.map((error) => withCode(error, 'BAD_REQUEST')) })
  },
})

function ofValidation(document: DocumentNode, error: Error): Error {
  if (!(error instanceof GraphQLError)) return error
  const input = causeOf(error)
  if (!(input instanceof InputError)) return withCode(error, 'GRAPHQL_VALIDATION_FAILED')
  return badInput(input.at(nameOfValue(document, error) ?? input.field), error)
}

function ofVariables(error: GraphQLError): GraphQLError {
  const input = causeOf(error)
  if (!(input instanceof InputError)) return withCode(error, 'BAD_INPUT')
  const [, variable] = /^Variable "(\$\w+)"/.exec(error.message) ?? []
  return badInput(input.at(variable ?? input.field), error)
}

/** The argument or input field whose literal value an error points at. */
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
