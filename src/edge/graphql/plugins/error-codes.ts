import { type ArgumentNode, type DocumentNode, GraphQLError, type ObjectFieldNode, visit } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../../../../schema/context.ts'
import { asBadInput, codedResult, inputErrorIn, withCode } from '../errors.ts'

/** Puts a code on what GraphQL itself finds wrong with a request: its syntax, its fields, its values. */
export const errorCodesPlugin = (): Plugin<Context, Context> => ({
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
      // Without a path nothing was executed: a variable could not be coerced, or no operation was chosen.
      const errors = result.errors.map((error) => (error.path === undefined ? ofVariables(error) : error))
      setResult({ ...result, errors })
    },
  }),
  onResultProcess: ({ result, setResult }) => {
    if ('errors' in result) setResult(codedResult(result))
  },
})

function ofValidation(document: DocumentNode, error: Error): Error {
  if (!(error instanceof GraphQLError)) return error
  const input = inputErrorIn(error)
  if (input === null) return withCode(error, 'GRAPHQL_VALIDATION_FAILED')
  return asBadInput(error, input.at(nameOfValue(document, error) ?? input.field))
}

function ofVariables(error: GraphQLError): GraphQLError {
  const input = inputErrorIn(error)
  if (input === null) return withCode(error, 'BAD_INPUT')
  const [, variable] = /^Variable "(\$\w+)"/.exec(error.message) ?? []
  return asBadInput(error, input.at(variable ?? input.field))
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
