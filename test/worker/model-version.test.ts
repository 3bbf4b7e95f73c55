import { describe, expect, inject, it } from 'vitest'
import { MODEL_VERSION } from '../../domain/pathway/pathway.ts'
import { reply, request } from './ask.ts'

const { version } = inject('dataset')
/** {"total":{"target":5,"by":2032}} */
const QUESTION = 'eyJ0b3RhbCI6eyJ0YXJnZXQiOjUsImJ5IjoyMDMyfX0'
const idOf = (model: string) => `pathway:${version}.${model}.ESP.${QUESTION}`

describe.each([
  ['an older', String(Number(MODEL_VERSION) - 1)],
  ['a newer', String(Number(MODEL_VERSION) + 1)],
])('a permalink of %s version of the model', (_age, model) => {
  const id = idOf(model)
  const both = `Only version ${model} of the model can compute this pathway, and this is version ${MODEL_VERSION}.`

  it('has no numbers in GraphQL, and says which version can compute them', async () => {
    const { data, errors, extensions } = await reply(
      'query ($id: ID!) { pathway(id: $id) { id columns { shares } } node(id: $id) { id } }',
      { id },
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({ pathway: null, node: null })
    expect(extensions.absences).toEqual([
      expect.objectContaining({ reason: 'NOT_IN_SOURCE', explanation: expect.stringContaining(both) }),
    ])
  })

  it.each([
    `/chart/pathway/${id}.svg`,
    `/embed/pathway/${id}`,
    `/oembed?url=${encodeURIComponent(`https://api.test/embed/pathway/${id}`)}`,
    `/data/pathway.csv?id=${id}`,
  ])('is not found at %s, says the same, and is kept by no cache', async (path) => {
    const response = await request(path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(await response.text()).toContain(both)
  })
})

it('the same permalink of this version is answered', async () => {
  const id = idOf(MODEL_VERSION)
  const { data } = await reply('query ($id: ID!) { pathway(id: $id) { modelVersion } }', { id })
  expect(data.pathway).toEqual({ modelVersion: MODEL_VERSION })
  for (const path of [`/chart/pathway/${id}.svg`, `/embed/pathway/${id}`, `/data/pathway.csv?id=${id}`])
    expect((await request(path)).status).toBe(200)
})
