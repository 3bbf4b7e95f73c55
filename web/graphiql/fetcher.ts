import type { Fetcher } from '@graphiql/toolkit'

/** Plain GraphQL over HTTP. The toolkit's own fetcher would bring websockets and multipart, which the API does not speak. */
export const fetcher: Fetcher = async (params) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    },
    body: JSON.stringify(params),
  })
  if (!response.headers.get('content-type')?.includes('json'))
    throw new Error(`The API answered ${response.status} without JSON.`)
  return response.json()
}
