import type { Plugin } from 'graphql-yoga'
import type { ServerContext } from '../yoga.ts'

/** Spares Yoga from reading, parsing and validating what was read, parsed and validated to look for an answer and to weigh the request. */
export const readAlreadyPlugin = (): Plugin<ServerContext, ServerContext> => ({
  onRequestParse: ({ serverContext, setRequestParser }) => {
    const { params } = serverContext.read ?? {}
    if (params) setRequestParser(() => params)
  },
  onParse: ({ context, setParsedDocument }) => {
    if (context.read?.document) setParsedDocument(context.read.document)
  },
  onValidate: ({ context, setResult }) => {
    if (context.read?.errors) setResult([...context.read.errors])
  },
})
