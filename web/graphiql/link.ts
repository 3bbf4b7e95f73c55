/** The operation that a link carries: /graphiql?query=...&variables=...&operationName=... */
export interface LinkedOperation {
  query: string
  variables: string | null
  operationName: string | null
}

export function linkedOperation(search: string): LinkedOperation | null {
  const parameters = new URLSearchParams(search)
  const query = parameters.get('query')
  if (!query) return null
  return {
    query,
    variables: indented(parameters.get('variables')),
    operationName: parameters.get('operationName'),
  }
}

/** Links carry compact JSON. What is no JSON is left as it is, for the editor to underline. */
function indented(json: string | null): string | null {
  if (!json) return null
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}
