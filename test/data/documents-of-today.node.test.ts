import { describe, expect, it } from 'vitest'
import { ask } from '../support/data/live.ts'
import { documents } from '../support/documents/documents.ts'

const pages = documents()
  .map(({ file, examples }) => ({ file, examples: examples.filter(({ isOfToday }) => isOfToday) }))
  .filter(({ examples }) => examples.length > 0)

it('some page has a query about figures that the frozen package does not have', () => {
  expect(pages.map(({ file }) => file)).toContain('docs/use/pathways.md')
})

describe.each(pages)('every query of $file about the figures that are served', ({ examples }) => {
  it.each(examples)('is answered as the page says', async ({ query, answer }) => {
    const data = JSON.parse(JSON.stringify(await ask(query)))
    expect({ data }).toEqual(answer)
  })
})
