/** What axe-core finds wrong on a page. It is injected past the page's policy, which lets in no script. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(join(import.meta.dirname, '../../../node_modules/axe-core/axe.min.js'), 'utf8')

/** Each violation as "rule: element, element". None is well. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return check(page, {})
}

export interface View {
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
}

/** Elements. What is longer repeats itself, and would take many seconds. */
const LONG = 3_000

/**
 * The same of a page in several views, of which the first is looked at whole unless it is long: then for contrast alone. For the rest, and for contrast, which
 * takes most of the time, one of each kind of element stays: that has the same tag, classes and parents.
 */
export async function violationsInViews(page: Page, views: readonly View[]): Promise<readonly string[]> {
  const found: string[] = []
  const [first, ...others] = views
  const look = async ({ width, height, colorScheme }: View, options: RunOptions) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    found.push(...(await check(page, options)).map((one) => `${width} ${colorScheme}: ${one}`))
  }
  if (!first) return found
  await page.evaluate(AXE)
  if ((await page.locator('*').count()) <= LONG) await look(first, { rules: { 'color-contrast': { enabled: false } } })
  await page.evaluate(removeRepetition)
  await look(first, { runOnly: ['color-contrast'] })
  // A list of terms may have lost one of them.
  for (const view of others) await look(view, { rules: { 'definition-list': { enabled: false } } })
  return found
}

async function check(page: Page, options: RunOptions): Promise<readonly string[]> {
  const found: AxeResults = await page.evaluate(
    `axe.run(${JSON.stringify({ resultTypes: ['violations'], ...options })})`,
  )
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Runs in the page: takes out what has nothing in it that was not there before, by its tag, classes, parity and those of its parents. */
function removeRepetition(): void {
  const seen = new Set<string>()
  const kinds = new Map<Element, string>()
  for (const one of document.body.querySelectorAll('*')) {
    const parity = one.matches(':nth-child(odd)') ? 1 : 2
    const kind = `${one.tagName}.${one.className}${one.getAttribute('style') ?? ''}${parity}`
    kinds.set(one, `${kinds.get(one.parentElement ?? one) ?? ''} ${kind}`)
  }
  const visit = (one: Element): void => {
    const parts = [one, ...one.querySelectorAll('*')].map((each) => kinds.get(each) ?? '')
    // What names another goes with both or not at all.
    const isName = one.matches('title, desc, dt, label, legend, caption, th')
    if (isName) for (const kind of parts) seen.add(kind)
    else if (parts.every((kind) => seen.has(kind))) one.remove()
    else {
      seen.add(kinds.get(one) ?? '')
      for (const child of [...one.children]) visit(child)
    }
  }
  for (const child of [...document.body.children]) visit(child)
}
