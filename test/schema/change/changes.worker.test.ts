import { beforeEach, describe, expect, it } from 'vitest'
import { ask } from '../../support/worker/ask.ts'
import { forgetPublications } from '../../support/worker/publish.ts'

beforeEach(forgetPublications)

describe('changes', () => {
  it('have the editions with the day since when they are carried, and when they were published', async () => {
    const { changes } = await ask(
      '{ changes(kinds: [EDITION], first: 100) { nodes { day publishedAt title summary details datasetVersion edition { slug publishedOn } statement { slug } } } }',
    )
    const { editions } = await ask('{ editions { slug } }')
    expect(changes.nodes).toHaveLength(editions.length)
    const nato = changes.nodes.find(({ edition }: { edition: { slug: string } }) => edition.slug === 'nato-2026')
    expect(nato).toMatchObject({ publishedAt: null, datasetVersion: null, statement: null, details: [] })
    expect(nato.title).toBe('NATO, Defence Investment of NATO Countries (2014-2026)')
    expect(nato.summary).toMatch(/^Published on 10 July 2026/)
  })

  it('have the releases of the schema with what was new', async () => {
    const { changes } = await ask('{ changes(kinds: [RELEASE]) { nodes { day schemaRelease details urn } } }')
    expect(changes.nodes.at(-1)).toMatchObject({
      day: '2026-11-25',
      schemaRelease: '2026-11-25',
      details: ['The first release: all of 2026-11-25.graphql.'],
    })
  })

  it('lead to the statement that they are about', async () => {
    const { changes } = await ask(
      '{ changes(kinds: [STATEMENT], since: "2025-04-03", first: 100) { nodes { day title details statement { title saidOn } } } }',
    )
    expect(changes.nodes.length).toBeGreaterThan(20)
    for (const { day, title, statement } of changes.nodes)
      expect([statement.saidOn, statement.title]).toEqual([day, title])
    expect(changes.nodes.every(({ day }: { day: string }) => day >= '2025-04-03')).toBe(true)
  })
})
