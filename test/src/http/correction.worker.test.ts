import { env } from 'cloudflare:workers'
import { describe, expect, inject, it } from 'vitest'
import { DatasetStore } from '../../../src/store/dataset-store.ts'
import { PublicationLog } from '../../../src/store/publications/log.ts'
import { Publisher } from '../../../src/store/publications/publisher.ts'
import { corrected } from '../../support/data/corrected.ts'
import { versionOf } from '../../support/data/reworded.ts'
import { isolate } from '../../support/worker/isolate.ts'
import { storeDataset } from '../../support/worker/other-dataset.ts'

const { version: first, base64 } = inject('dataset')
/** The share that a pathway of Spain starts from. */
const FIGURE = { edition: 'nato-2026', indicator: 'DEFENCE_SHARE_OF_GDP', area: 'ESP', year: 2026 } as const
const CORRECT = 9.87

/** An isolate, asked by GET, and what publishes in it. */
function publishing() {
  const store = new DatasetStore(env.DATASETS)
  const ask = isolate({ store })
  const get = async (path: string, etag?: string | null) => {
    const response = await ask(path, { headers: etag ? { 'if-none-match': etag } : {} })
    const { status, headers } = response
    return { status, etag: headers.get('etag'), kept: headers.get('cache-control') ?? '', text: await response.text() }
  }
  const publisher = new Publisher(env.DATASETS, new PublicationLog(env.STATEMENTS), store)
  return { get, publisher }
}

const graphql = (query: string) => `/graphql?${new URLSearchParams({ query })}`
const pinned = (by: string) =>
  graphql(
    `{ member(code: "ESP") { datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026, ${by}) { ... on Datum { value } } } }`,
  )
const valueIn = ({ text }: { text: string }) => JSON.parse(text).data.member.datum.value

describe('a figure that is corrected after answers were given that may be kept for a day or a year', () => {
  const here = publishing()
  const addresses = { edition: pinned('edition: "nato-2026"'), day: pinned('asOf: "2026-11-01"') }
  const csvOf = (version: string) => `/data/v/${version}/nato-2026.csv`
  const pathway = graphql(
    '{ member(code: "ESP") { pathway(input: {target: {total: {sharePercent: 12, year: 2032}}}) { id } } }',
  )
  const courseOf = (id: string) =>
    graphql(`{ pathway(id: "${id}") { datasetVersion ... on MemberPathway { columns { sharesPercent } } } }`)
  const row = ({ text }: { text: string }) =>
    text.split('\n').find((line) => line.startsWith('ESP,Spain,2026,DEFENCE_SHARE_OF_GDP,'))

  it('is in the answer when that is revalidated, and not in those whose address names the version of before', async () => {
    const before = {
      edition: await here.get(addresses.edition),
      day: await here.get(addresses.day),
      csv: await here.get(csvOf(first)),
      page: await here.get('/member/spain'),
    }
    expect((await here.get('/member/spain', before.page.etag)).status).toBe(304)
    const { id } = JSON.parse((await here.get(pathway)).text).data.member.pathway
    const course = await here.get(courseOf(id))
    for (const answer of [before.edition, before.day]) {
      expect(answer.kept).toContain('max-age=86400')
      expect(valueIn(answer)).toBeLessThan(CORRECT)
    }
    for (const by of ['edition', 'day'] as const)
      expect((await here.get(addresses[by], before[by].etag)).status).toBe(304)
    expect(before.csv.kept).toContain('immutable')

    const bytes = corrected(Uint8Array.fromBase64(base64), { ...FIGURE, value: CORRECT })
    const second = await versionOf(bytes)
    await storeDataset(second, bytes)
    await here.publisher.publish({ version: second, after: 1, by: 'test', note: 'a correction' })

    for (const { get } of [here, publishing()]) {
      for (const by of ['edition', 'day'] as const) {
        const after = await get(addresses[by], before[by].etag)
        expect([after.status, valueIn(after)]).toEqual([200, CORRECT])
        expect(after.etag).not.toBe(before[by].etag)
        expect((await get(addresses[by], after.etag)).status).toBe(304)
      }
      // A page that an isolate keeps is of one version as well.
      const page = await get('/member/spain', before.page.etag)
      expect([page.status, /<h1>Spain: ([\d.]+)%/.exec(page.text)?.[1]]).toEqual([200, String(CORRECT)])
      expect(await get(csvOf(first))).toEqual(before.csv)
      expect((await get(csvOf(first), before.csv.etag)).status).toBe(304)
      const [old, mended] = [row(before.csv), row(await get(csvOf(second)))]
      expect(old).toBeDefined()
      expect(mended).toContain(String(CORRECT))
      expect(mended).not.toBe(old)
      // The id of a pathway names the version that it was computed from.
      expect(JSON.parse((await get(courseOf(id))).text)).toEqual(JSON.parse(course.text))
      const anew = JSON.parse((await get(pathway)).text).data.member.pathway.id
      expect(JSON.parse((await get(courseOf(anew))).text).data.pathway).toMatchObject({
        datasetVersion: second,
        columns: { sharesPercent: expect.arrayContaining([CORRECT]) },
      })
    }
  })
})
