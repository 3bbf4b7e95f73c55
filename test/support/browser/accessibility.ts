/** What axe-core finds wrong on a page. It is injected past the page's policy, which lets in no script. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(join(import.meta.dirname, '../../../node_modules/axe-core/axe.min.js'), 'utf8')

/** Each violation as "rule: element, element". None is well. */
export async function violations(page: Page): Promise<readonly string[]> {
  await inject(page)
  return check(page, {})
}

/** A desktop in the light, a phone in the dark. */
const VIEWS = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const
type View = (typeof VIEWS)[number]

/** Elements. What is longer repeats itself, and would take many seconds. */
const LONG = 3_000

/**
 * What is wrong with a page on a desktop in the light and on a phone in the dark: it is wider than the screen, or axe-core objects.
 *
 * The first view is checked whole unless it is long: then for contrast alone. For the rest, and for contrast, which takes most of the
 * time, one of each kind of element stays: that has the same tag, classes and parents.
 */
export async function faultsInViews(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  const add = ({ width, colorScheme }: View, found: readonly string[]) =>
    faults.push(...found.map((one) => `${width} ${colorScheme}: ${one}`))
  const [desktop, phone] = VIEWS
  await inject(page)
  await show(page, desktop)
  add(desktop, await overflow(page, desktop))
  if ((await page.locator('*').count()) <= LONG)
    add(desktop, await check(page, { rules: { 'color-contrast': { enabled: false } } }))
  await show(page, phone)
  add(phone, await overflow(page, phone))
  await page.evaluate(removeRepetition)
  // A list of terms may have lost one of them.
  add(phone, await check(page, { rules: { 'definition-list': { enabled: false } } }))
  await show(page, desktop)
  add(desktop, await check(page, { runOnly: ['color-contrast'] }))
  return faults
}

/** Once for all pages that are shown in place of each other. */
async function inject(page: Page): Promise<void> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE)
}

async function show(page: Page, { width, height, colorScheme }: View): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme })
}

/** Not measured by innerWidth: a phone zooms out from what is too wide. */
async function overflow(page: Page, { width }: View): Promise<readonly string[]> {
  const excess = (await page.evaluate(() => document.documentElement.scrollWidth)) - width
  return excess > 0 ? [`${excess} pixels wider than the screen`] : []
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
