import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { documents } from '../support/documents.ts'
import { ask } from '../support/live.ts'

const pages = documents().filter(({ examplesOfToday }) => examplesOfToday.length > 0)

it('some page has a query about figures that the frozen package does not have', () => {
  expect(pages.map(({ file }) => file)).toContain('docs/use/pathways.md')
})

describe.each(pages)('every query of $file about the figures that are served', ({ examplesOfToday }) => {
  it.each(examplesOfToday)('is answered as the page says', async ({ query, answer }) => {
    const data = JSON.parse(JSON.stringify(await ask(parse(query))))
    expect({ data }).toEqual(answer)
  })
})
