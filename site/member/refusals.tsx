import { missingPage } from '../missing-page.tsx'
import { type Page, USUAL_CARD } from '../page.ts'
import { Problems } from '../parts/problems.tsx'
import { AsOfForm } from './as-of-form.tsx'
import { areaPath, type FoundArea } from './kinds.ts'

const BLANK = {
  path: null,
  ...USUAL_CARD,
  embeddable: false,
  statements: false,
} as const

/** There is nobody of that name. */
export const noSuchPage = (name: string): Page =>
  missingPage(`No member, group or country is called “${name}”. Example: /member/germany.`, [
    ['/member/germany', 'Germany'],
    ['/group/nato', 'NATO'],
    ['/alliance', 'Every ally'],
  ])

/** What was typed stays in its field, with what is allowed beside it. */
export const refusedPage = (
  area: FoundArea,
  typed: string,
  problem: string | undefined,
  messages: readonly string[],
): Page => ({
  ...BLANK,
  status: 400,
  title: 'This cannot be asked',
  description: messages.join(' '),
  content: (
    <>
      <h1>This cannot be asked</h1>
      <Problems messages={messages} />
      <AsOfForm path={areaPath(area)} value={typed} problem={problem} />
      <p>
        <a href={areaPath(area)}>{area.name}, by the newest figures</a>
      </p>
    </>
  ),
})
