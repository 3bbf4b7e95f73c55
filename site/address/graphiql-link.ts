interface Linked {
  readonly variables?: object
  readonly operationName?: string
}

/** The form of link that web/graphiql/link.ts reads. */
export function graphiqlLink(query: string, { variables = {}, operationName }: Linked = {}): string {
  const more = [
    Object.keys(variables).length > 0 && `&variables=${encodeURIComponent(JSON.stringify(variables))}`,
    operationName && `&operationName=${encodeURIComponent(operationName)}`,
  ]
  return `/graphiql?query=${encodeURIComponent(query)}${more.filter(Boolean).join('')}`
}
