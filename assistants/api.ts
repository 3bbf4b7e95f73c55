/** The API as an assistant's tools ask it: by its own documents, charged to whoever asked. */
import type { Operation } from '../site/operation.ts'

/** Answers a request to the API as if the client had sent it: the worker of the API hands it over. */
export type AskApi = (request: Request) => Promise<Response>

/** What a tool answers instead, in words for whoever called it. */
export class Refusal extends Error {}

interface AbsenceExtension {
  readonly path: readonly (string | number)[]
  readonly explanation: string
}

interface GraphqlBody {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string }[]
  readonly extensions?: { readonly absences?: readonly AbsenceExtension[] }
}

export interface Api {
  /** Scheme and host of the site. */
  readonly origin: string
  /** @throws Refusal with what the API says where it answers with errors */
  readonly ask: <Answer, Variables>(operation: Operation<Answer, Variables>, variables: Variables) => Promise<Answer>
  /** Any document, with the errors that it is answered with. */
  readonly run: (query: string, variables: Readonly<Record<string, unknown>>) => Promise<GraphqlBody>
  /** The text of an address. */
  readonly text: (path: string) => Promise<string>
}

/** The API of a request. The protocol's library passes it as an untyped value. */
export function requireApi(value: unknown): Api {
  const isApi = typeof value === 'object' && value !== null && 'ask' in value && 'run' in value && 'text' in value
  if (isApi) return value as Api
  throw new Error('A request has come without its API.')
}

const JSON_TYPE = 'application/json'

export function apiOf(origin: string, ask: AskApi): Api {
  const answered = async (request: Request): Promise<GraphqlBody> => (await ask(request)).json()
  return {
    origin,
    ask: async <Answer, Variables>({ hash }: Operation<Answer, Variables>, variables: Variables) => {
      const address = `${origin}/q/${hash}?variables=${encodeURIComponent(JSON.stringify(variables))}`
      const body = await answered(new Request(address, { headers: { accept: JSON_TYPE } }))
      if (body.errors?.length) throw new Refusal(body.errors.map(({ message }) => message).join('\n'))
      return body.data as Answer
    },
    run: (query, variables) =>
      answered(
        new Request(`${origin}/graphql`, {
          method: 'POST',
          headers: { 'content-type': JSON_TYPE, accept: JSON_TYPE },
          body: JSON.stringify({ query, variables }),
        }),
      ),
    text: async (path) => (await ask(new Request(`${origin}${path}`))).text(),
  }
}
