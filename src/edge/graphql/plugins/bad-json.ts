import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ErrorCode } from '../../../domain/errors.ts'

/**
 * Yoga takes `variables` or `extensions` of an address that are no JSON for an error of ours, and writes them to the log as such. It
 * says itself that a body is no JSON.
 */
export const badJsonPlugin = (): Plugin => ({
  onRequestParse: ({ requestParser, setRequestParser }) => {
    if (requestParser === undefined) return
    setRequestParser(async (request) => {
      try {
        return await requestParser(request)
      } catch (error) {
        throw error instanceof SyntaxError ? notJson() : error
      }
    })
  },
})

const notJson = (): GraphQLError =>
  new GraphQLError('variables and extensions must be JSON. Example: variables={"code":"POL"}', {
    extensions: { code: 'BAD_REQUEST' satisfies ErrorCode, http: { status: 400 } },
  })
