import { z } from 'zod'
import { type CitedEdition, editionsOf, resultOf } from '../answer.ts'
import { Refusal } from '../api.ts'
import { fields, says, textField } from '../input.ts'
import { tool } from '../tool.ts'

/** As the API has it: its limit "document". */
const LONGEST = 16_384
/** An assistant reads the whole answer. */
const MOST_CHARACTERS = 100_000

const UNCITED = 'The query selects no `citation` and no `edition`: select them with each value before you quote it.'

export const graphql = tool({
  name: 'graphql',
  title: 'Ask by GraphQL',
  description:
    'Any query of the API, for what no other tool answers. The resource pathway://schema has the schema in short. There are no mutations. Select `citation`, `warnings` and `edition { slug citation publishedOn }` with values.',
  input: fields({
    query: textField('query', LONGEST, '{ member(code: "POL") { name } }').describe(
      'A GraphQL document with one query.',
    ),
    variables: z
      .record(
        z.string(),
        z.unknown(),
        says('variables', 'an object with the variables of the query', '{"code": "POL"}'),
      )
      .default({}),
  }),
  answer: async ({ query, variables }, api) => {
    const { data, errors = [], extensions } = await api.run(query, variables)
    const messages = errors.map(({ message }) => message)
    if (data === undefined || data === null) throw new Refusal(messages.join('\n'))
    const text = JSON.stringify(data)
    if (text.length > MOST_CHARACTERS)
      throw new Refusal(
        `query: an answer of ${text.length} characters is not allowed. Allowed: at most ${MOST_CHARACTERS}. Ask for fewer fields, fewer years or a smaller page. Example: first: 20`,
      )
    const found = collected(data)
    return resultOf({
      answer: text,
      citations: found.citations,
      editions: editionsOf(found.editions),
      warnings: [
        ...messages,
        ...(extensions?.absences ?? []).map(({ path, explanation }) => `${path.join('.')}: ${explanation}`),
        ...found.warnings,
        ...(found.citations.length + found.editions.length === 0 ? [UNCITED] : []),
      ],
      page: `${api.origin}/graphiql`,
      data: data as Record<string, unknown>,
    })
  },
})

interface Collected {
  readonly citations: string[]
  readonly warnings: string[]
  readonly editions: CitedEdition[]
}

/** The citations, warnings and editions that an answer has anywhere. */
function collected(value: unknown, into: Collected = { citations: [], warnings: [], editions: [] }): Collected {
  if (Array.isArray(value)) for (const one of value) collected(one, into)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      if (key === 'citation' && typeof one === 'string') into.citations.push(one)
      else if (key === 'warnings' && Array.isArray(one))
        into.warnings.push(...one.filter((text) => typeof text === 'string'))
      else collected(one, into)
    }
    if (isEdition(value)) into.editions.push(value)
  }
  return into
}

const isEdition = (value: object): value is CitedEdition =>
  ['slug', 'citation', 'publishedOn'].every((key) => typeof Reflect.get(value, key) === 'string')
