import { exports } from 'cloudflare:workers'

const ORIGIN = 'https://api.test'

let clients = 0

/** Any request to the worker, by a client of its own unless it names one: what is spent in a minute is not what most tests are about. */
export function request(path: string, init: RequestInit = {}): Promise<Response> {
  const sent = new Request(new URL(path, ORIGIN), { redirect: 'manual', ...init })
  if (!sent.headers.has('cf-connecting-ip')) sent.headers.set('cf-connecting-ip', `test-${clients++}`)
  return exports.default.fetch(sent)
}

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query, which each test states
type Answer = any

/** The data of a query; fails the test when the answer has errors. */
export async function ask(query: string, variables: object = {}): Promise<Answer> {
  const { data, errors } = await reply(query, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

/** The whole answer to a query: data, errors and extensions. */
export async function reply(query: string, variables: object = {}): Promise<Answer> {
  return (await post({ query, variables }, { accept: 'application/graphql-response+json' })).json()
}

/** A body that is sent to the API, as it is or as JSON. */
export const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
