/** What the operations of the description are put together from: OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.0 */

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
export type Schema = { readonly [name: string]: Json }

export const ref = (kind: 'schemas' | 'responses' | 'parameters', name: string) => ({
  $ref: `#/components/${kind}/${name}`,
})

export const text = (description: string, more: Schema = {}): Schema => ({ type: 'string', description, ...more })
export const enumSchema = (description: string, values: readonly string[]): Schema =>
  text(description, { enum: values })
export const integer = (description: string, minimum: number, maximum: number): Schema => ({
  type: 'integer',
  description,
  minimum,
  maximum,
})
export const daySchema = (description: string): Schema => text(description, { format: 'date' })

/** An object that has exactly these properties, all of them. */
export const record = (properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  ...more,
})
export const arraySchema = (items: Schema): Schema => ({ type: 'array', items })
export const nullable = (type: string): Schema => ({ type: [type, 'null'] })

/** A parameter of the query. One that has an example is in the request by which the tests hold the answer against its description. */
export const query = (name: string, { description = '', ...schema }: Schema, more: Schema = {}): Schema => ({
  name,
  in: 'query',
  description,
  schema,
  ...more,
})

/** A part of the path, always with an example. */
export const part = (name: string, description: string, example: string): Schema => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
  example,
})

interface Answer {
  readonly description: string
  /** By media type. */
  readonly content: Readonly<Record<string, Schema>>
}

interface Operation {
  readonly id: string
  readonly summary: string
  readonly tag: string
  readonly parameters?: readonly Schema[]
  readonly answer: Answer
  /** Refusals besides those that every address has. */
  readonly refusals?: readonly (400 | 404 | 501)[]
  /** Instead of all refusals, those that it has in another form. */
  readonly failures?: Schema
}

const REFUSALS = { 400: 'Refused', 404: 'Missing', 501: 'NoFormat' } as const

export function get({ id, summary, tag, parameters = [], answer, refusals = [], failures }: Operation): Schema {
  const content = Object.fromEntries(Object.entries(answer.content).map(([type, schema]) => [type, { schema }]))
  return {
    get: {
      operationId: id,
      summary,
      tags: [tag],
      parameters: [...parameters],
      responses: {
        200: { description: answer.description, content },
        304: ref('responses', 'Unchanged'),
        ...(failures ?? {
          ...Object.fromEntries(refusals.map((status) => [status, ref('responses', REFUSALS[status])])),
          429: ref('responses', 'TooMuch'),
          503: ref('responses', 'Unavailable'),
        }),
      },
    },
  }
}
