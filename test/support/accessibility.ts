/** What axe-core finds wrong on a page. It is injected past the page's policy, which lets in no script. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

/** Each violation as "rule: element, element". None is well. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return check(page, {})
}

/**
 * The same of a long page of text. Contrast takes most of the time: it is looked at once for each kind of element that has the same
 * styles, where nothing lies over another.
 */
export async function violationsOfText(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const others = await check(page, { rules: { 'color-contrast': { enabled: false } } })
  await page.evaluate(removeRepetition)
  return [...others, ...(await check(page, { runOnly: ['color-contrast'] }))]
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
    if ([one, ...one.querySelectorAll('*')].every((each) => seen.has(kinds.get(each) ?? ''))) one.remove()
    else {
      seen.add(kinds.get(one) ?? '')
      for (const child of [...one.children]) visit(child)
    }
  }
  for (const child of [...document.body.children]) visit(child)
}
