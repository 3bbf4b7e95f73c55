/** Citations and structured data, read by the programs that they are made for. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import jsonld from 'jsonld'
import { describe, expect, inject, it } from 'vitest'

const origin = inject('origin')
const textOf = async (path: string) => (await fetch(origin + path)).text()

describe.each(['edition:nato-2026', 'datum:nato-2026:DEFENCE_SHARE_OF_GDP:POL:2026'])('the citation of %s', (id) => {
  it('means the same to a program that reads BibTeX and to one that reads CSL', async () => {
    const read = async (format: string) => Object(new Cite(await textOf(`/cite/${id}.${format}`)).data[0])
    const [bibtex, csl] = await Promise.all([read('bib'), read('json')])
    expect(csl).toMatchObject({ type: 'dataset', author: [{ literal: expect.stringContaining('NATO') }] })
    expect(bibtex.title).toBe(csl.title)
    expect(bibtex.URL).toBe(csl.URL)
    // BibTeX has no names but those of persons: braces keep one in a piece.
    expect(bibtex.author[0].family).toBe(csl.author[0].literal)
    expect(bibtex.issued['date-parts'][0][0]).toBe(csl.issued['date-parts'][0][0])
  })
})

describe.each(['/data/', '/data/nato-2026'])('the structured data of %s', (path) => {
  /** As a program reads it that follows the words to https://schema.org; that site is not asked here. */
  const expanded = async () => {
    const html = await textOf(path)
    const blocks = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)]
    const documentLoader = async (url: string) => ({
      contextUrl: undefined,
      documentUrl: url,
      document: { '@context': { '@vocab': 'https://schema.org/' } },
    })
    const found = await Promise.all(
      blocks.map(([, text]) => jsonld.expand(JSON.parse(text ?? ''), { documentLoader, safe: true })),
    )
    return found.flat()
  }

  it('is a dataset with all that a search engine for datasets requires and recommends', async () => {
    const dataset = (await expanded()).find((one) =>
      [one['@type']].flat().some((type) => /schema\.org\/(Dataset|DataCatalog)$/.test(String(type))),
    )
    const has = (name: string) => dataset?.[`https://schema.org/${name}`]
    for (const name of ['name', 'description', 'license', 'creator']) expect(has(name), name).toBeDefined()
    const [description] = [has('description')].flat() as readonly { readonly '@value': string }[]
    expect(description?.['@value'].length).toBeGreaterThanOrEqual(50)
    expect(description?.['@value'].length).toBeLessThanOrEqual(5000)
  })
})
