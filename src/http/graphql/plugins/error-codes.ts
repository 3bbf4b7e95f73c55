import { type ArgumentNode, type DocumentNode, GraphQLError, type ObjectFieldNode, visit } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { type ErrorCode, InputError } from '../../../../domain/errors.ts'
import { aboutVariable, causeOf } from '../../../../schema/errors.ts'
import type { OperationContext } from '../context.ts'
import { badInputError, codeOf, withCode } from '../errors.ts'

/** Adds a code of this API to the errors of graphql-js. If a limit is exceeded, that error replaces the whole answer. */
export const errorCodes = (): Plugin<OperationContext, OperationContext> => ({
  onValidate:
    ({ params: { documentAST } }) =>
    ({ result, setResult }) => {
      if (result.length === 0) return
      const field = (error: GraphQLError) => nameOfValue(documentAST, error)
      setResult(result.map((error: Error) => codeInput(error, 'GRAPHQL_VALIDATION_FAILED', field)))
    },
  onExecute: ({ args: { schema } }) => ({
    onExecuteDone: ({ result, setResult }) => {
      if (!('errors' in result) || !result.errors) return
      const limit = result.errors.find((error) => codeOf(error) === 'LIMIT_EXCEEDED')
      if (limit) return setResult({ errors: [limit] })
      // An error without a path occurred before execution: in the variables, or in the choice of the operation.
      const code = (error: GraphQLError) => (error.path ? error : codeInput(aboutVariable(error, schema), 'BAD_INPUT'))
      setResult({ ...result, errors: result.errors.map(code) })
    },
  }),
})

/** With the field, if one of our scalars or input types refused a value, else with a code only. */
function codeInput<Failure extends Error>(
  error: Failure,
  code: ErrorCode,
  fieldOf: (error: GraphQLError) => string | undefined = () => undefined,
) {
  if (!(error instanceof GraphQLError)) return error
  const input = causeOf(error)
  return input instanceof InputError
    ? badInputError(input.at(fieldOf(error) ?? input.field), error)
    : withCode(error, code)
}

/** The name of the innermost argument or input field whose literal contains the location of the error. */
function nameOfValue(document: DocumentNode, { nodes: [value] = [] }: GraphQLError): string | undefined {
  let name: string | undefined
  const enter = (node: ArgumentNode | ObjectFieldNode) => {
    const { loc } = node.value
    if (loc && value?.loc && loc.start <= value.loc.start && value.loc.end <= loc.end) name = node.name.value
  }
  visit(document, { Argument: { enter }, ObjectField: { enter } })
  return name
}
