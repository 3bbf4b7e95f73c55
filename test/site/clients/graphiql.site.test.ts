import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { CLEAN, openPage, SCREENS, type WatchedPage } from '../../support/browser/pages.ts'
import { ask } from '../../support/servers/ask.ts'

const origin = inject('origin')
const EXAMPLES = join(import.meta.dirname, '../../../web/graphiql/examples')

const examples = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.graphql'))
  .toSorted()
  .map((file) => {
    const query = readFileSync(join(EXAMPLES, file), 'utf8').trimEnd()
    const variablesFile = join(EXAMPLES, file.replace('.graphql', '.variables.json'))
    const variables = existsSync(variablesFile) ? JSON.parse(readFileSync(variablesFile, 'utf8')) : undefined
    return { query, variables, title: /^# *(.+)/.exec(query)?.[1], operation: /^query (\w+)/m.exec(query)?.[1] }
  })

const LINKED = {
  query: 'query Other { __typename }\n\nquery Linked($code: CountryCode!) { member(code: $code) { name } }',
  variables: '{"code":"EST"}',
  operationName: 'Linked',
}

const SCREEN = { viewport: SCREENS.small }
const POLL = { timeout: 20_000 }
const QUERY = '.graphiql-query-editor'
const RESPONSE = '.graphiql-response'
const VARIABLES = '[aria-label="Variables"]'

/** What an editor shows, without white space: long lines wrap, and lines below its end are not there at all. */
const shown = async (page: Page, editor: string) =>
  squeeze((await page.locator(`${editor} .view-line`).allInnerTexts()).join(''))
const squeeze = (text: string) => text.replace(/\s/g, '')

const tabs = (page: Page) => page.getByRole('tab').allInnerTexts()
const activeTab = (page: Page) => page.getByRole('tab', { selected: true }).innerText()

const reach = () => fetch('https://example.com/').catch(() => undefined)

/** What the API says to an example, without a browser. */
const answer = async ({ query, variables }: { query: string; variables?: object }): Promise<string> =>
  squeeze(JSON.stringify(await ask(origin, query, variables)))

/** The response pane shows the beginning of that answer, and figures in it. */
async function expectFigures(page: Page, expected: string): Promise<void> {
  await expect.poll(() => shown(page, RESPONSE), POLL).toMatch(/^\{"data":.*\d/)
  expect(expected.startsWith(await shown(page, RESPONSE))).toBe(true)
}

/** One window for all tests, as it takes seconds to load: each goes on where the one before has ended. */
describe('GraphiQL, in a browser that reaches nothing but this server', () => {
  let opened: WatchedPage
  let page: Page
  beforeAll(async () => {
    opened = await openPage(`${origin}/graphql`, SCREEN)
    page = opened.page
    await page.locator(`${QUERY} .view-line`).first().waitFor(POLL)
  }, 60_000)
  afterAll(() => opened?.close())

  it('is where a browser lands that opens /graphql', () => {
    expect(new URL(page.url()).pathname).toMatch(/^\/graphiql\/?$/)
    expect(opened.misdeeds).toEqual(CLEAN)
  })

  it('has a tab for each example', async () => {
    expect(await page.title()).toBe('GraphiQL · Realistic Pathway')
    expect(await tabs(page)).toEqual(examples.map(({ operation }) => operation))
    expect(await shown(page, QUERY)).toBe(squeeze(examples[0]?.query ?? ''))
  })

  it('shows real figures when the first example is executed with the keyboard alone', async () => {
    const editor = page.locator(`${QUERY} .graphiql-editor`)
    for (let presses = 0; presses < 60; presses++) {
      if (await editor.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    const [first] = examples
    if (!first) throw new Error('There are no examples.')
    await expectFigures(page, await answer(first))
    expect(opened.misdeeds).toEqual(CLEAN)
  })

  it.each(examples.slice(1).map((example, at) => [example.operation, example, at + 1] as const))(
    'shows real figures when %s is executed with the button',
    async (_operation, example, at) => {
      await page.getByRole('tab').nth(at).getByRole('button').first().click()
      await expect.poll(() => shown(page, QUERY), POLL).toContain(squeeze(example.query).slice(0, 100))
      // Each tab has an answer of its own: that of the one before is gone.
      await expect.poll(() => shown(page, RESPONSE), POLL).toBe('')
      await page.getByRole('button', { name: /^Execute query/ }).click()
      await expectFigures(page, await answer(example))
      expect(opened.misdeeds).toEqual(CLEAN)
    },
  )

  it('knows the schema: the documentation lists its types', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByRole('link', { name: 'CountryCode' }).waitFor()
    expect(opened.misdeeds).toEqual(CLEAN)
  })

  it('is stopped by its policy if it reaches for another origin', async () => {
    await page.evaluate(reach)
    await expect.poll(() => opened.misdeeds.consoleErrors.join(), POLL).toContain('Content Security Policy')
    expect(opened.misdeeds.foreignRequests).toEqual([])
    opened.misdeeds.consoleErrors.length = 0
  })

  it('keeps the tabs of the last visit, also with a slash at the end of its address, and opens closed examples again from the sidebar', async () => {
    const last = examples.at(-1)
    await page.getByRole('tab').last().hover()
    await page.getByRole('tab').last().getByRole('button', { name: 'Close Tab' }).click()
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('graphiql:tabState')), POLL)
      .not.toContain(`"title":"${last?.operation}"`)
    await page.goto(`${origin}/graphiql/`)
    await expect.poll(() => tabs(page), POLL).toHaveLength(examples.length - 1)

    await page.getByRole('button', { name: 'Show Examples' }).click()
    await page.getByRole('button', { name: last?.title ?? '' }).click()
    await expect.poll(() => activeTab(page), POLL).toBe(last?.operation)
    expect(await tabs(page)).toHaveLength(examples.length)
    await page.getByRole('button', { name: examples[0]?.title ?? '' }).click()
    await expect.poll(() => activeTab(page), POLL).toBe(examples[0]?.operation)
    expect(await tabs(page)).toHaveLength(examples.length)
    expect(opened.misdeeds).toEqual(CLEAN)
  })

  it('opens the query of a link first, with its variables and the operation it names, and that of another on a later visit', async () => {
    // On a first visit.
    const visit = await openPage(`${origin}/graphiql?${new URLSearchParams(LINKED)}`, SCREEN)
    const { page } = visit
    await expect.poll(() => activeTab(page), POLL).toBe('Linked')
    expect(await shown(page, QUERY)).toBe(squeeze(LINKED.query))
    expect(await shown(page, VARIABLES)).toBe(LINKED.variables)
    await expect.poll(() => tabs(page), POLL).toEqual(['Linked', ...examples.map(({ operation }) => operation)])
    await page.locator(`${QUERY} .graphiql-editor`).press('Enter')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => shown(page, RESPONSE), POLL).toBe('{"data":{"member":{"name":"Estonia"}}}')
    await expect.poll(() => page.evaluate(() => localStorage.getItem('graphiql:tabState')), POLL).toContain('Linked')
    await page.goto(`${origin}/graphiql?query=${encodeURIComponent('query Later { __typename }')}`)
    await expect.poll(() => activeTab(page), POLL).toBe('Later')
    expect(await tabs(page)).toHaveLength(examples.length + 2)
    expect(await shown(page, VARIABLES)).toBe('')
    expect(visit.misdeeds).toEqual(CLEAN)
    await visit.close()
  })
})

describe('GraphiQL', () => {
  it('would be caught if it reached for another origin and had no policy', async () => {
    const { page, misdeeds, close } = await openPage(`${origin}/docs`, { bypassCSP: true })
    await page.evaluate(reach)
    expect(misdeeds.foreignRequests).toEqual(['https://example.com/'])
    await close()
  })

  it('runs under a policy that lets nothing in from elsewhere, and its files are kept for as long as they are the same', async () => {
    const page = await fetch(`${origin}/graphiql`)
    const html = await page.text()
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/)
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const [script = ''] = /\/assets\/[^"]+\.js/.exec(html) ?? []
    const asset = await fetch(origin + script)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await fetch(`${origin}/_headers`)).status).toBe(404)
  })
})
