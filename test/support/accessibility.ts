/** What axe-core finds wrong on a page. It is injected past the page's policy, which lets in no script. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

/** Each violation as "rule: element, element". None is well. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found: AxeResults = await page.evaluate("axe.run({ resultTypes: ['violations'] })")
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
