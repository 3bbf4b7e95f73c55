import { describe, expect, inject, it } from 'vitest'
import { MODEL_VERSION, MODELS } from '../../../domain/pathway/model.ts'
import { reply, request } from '../../support/worker/ask.ts'

const { version } = inject('dataset')
/** {"total":{"target":5,"by":2032}} */
const QUESTION = 'eyJ0b3RhbCI6eyJ0YXJnZXQiOjUsImJ5IjoyMDMyfX0'
const idOf = (model: string) => `pathway:${version}.${model}.ESP.${QUESTION}`

describe.each([
  ['an unknown', '0'],
  ['a newer', String(Number(MODEL_VERSION) + 1)],
])('a permalink of %s version of the model', (_age, model) => {
  const id = idOf(model)
  const both = `Only version ${model} of the model can compute this pathway, and there are the versions ${MODELS.join(' and ')} here.`

  it('has no numbers in GraphQL, and says which version can compute them', async () => {
    const { data, errors, extensions } = await reply(
      'query ($id: ID!) { pathway(id: $id) { id columns { sharesPercent } } node(id: $id) { id } }',
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

it.each(MODELS)('the same permalink of version %s is answered by that version', async (model) => {
  const id = idOf(model)
  const { data } = await reply('query ($id: ID!) { pathway(id: $id) { id modelVersion } }', { id })
  expect(data.pathway.modelVersion).toBe(model)
  expect(data.pathway.id.startsWith(`pathway:${version}.${model}.ESP.`)).toBe(true)
  for (const path of [`/chart/pathway/${id}.svg`, `/embed/pathway/${id}`, `/data/pathway.csv?id=${id}`])
    expect((await request(path)).status).toBe(200)
})

it('version 1 judges the whole span by all of history, as it did, and version 2 the climb by what rose', async () => {
  const { data } = await reply(
    'query ($old: ID!, $new: ID!) { old: pathway(id: $old) { realism { referenceClass windowYears sampleSize percentile precedents { member { code } startYear } } } new: pathway(id: $new) { realism { referenceClass windowYears sampleSize percentile } } }',
    { old: idOf('1'), new: idOf('2') },
  )
  const [old] = data.old.realism
  expect(old).toMatchObject({ referenceClass: 'ALL', windowYears: 6, sampleSize: 1577 })
  expect(old.precedents[0]).toEqual({ member: { code: 'CAN' }, startYear: 1950 })
  expect(data.new.realism[0]).toMatchObject({ referenceClass: 'RISING', windowYears: 6, sampleSize: 547 })
})
