import { exports } from 'cloudflare:workers'

const ORIGIN = 'https://api.test'

/** Any request to the worker, as a client would send it. */
export const request = (path: string, init: RequestInit = {}): Promise<Response> =>
  exports.default.fetch(new Request(new URL(path, ORIGIN), { redirect: 'manual', ...init }))

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query, which each test states
type Answer = any

/** The data of a query; fails the test when the answer has errors. */
export async function ask(query: string, variables: object = {}): Promise<Answer> {
  const { data, errors } = await reply(query, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

let clients = 0

/** The whole answer to a query: data, errors and extensions. */
export async function reply(query: string, variables: object = {}): Promise<Answer> {
  const response = await request('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      // By a client of its own: what is spent in a minute is not what most tests are about.
      'cf-connecting-ip': `ask-${clients++}`,
    },
    body: JSON.stringify({ query, variables }),
  })
  return response.json()
}
