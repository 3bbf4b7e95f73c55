import { shortened } from '../../formats/shortened.ts'
import { missingPage } from '../errors/missing-page.tsx'
import { refusal } from '../errors/refusal.tsx'
import type { Page } from '../page.ts'
import { AsOfForm } from './as-of-form.tsx'
import { areaPath, type FoundArea } from './kinds.ts'

/** No area has that name. */
export const noSuchPage = (name: string): Page =>
  missingPage(`No member, group or country is called “${shortened(name)}”. Example: /member/germany.`, [
    ['/member/germany', 'Germany'],
    ['/group/nato', 'NATO'],
    ['/alliance', 'Every ally'],
  ])

/** The field keeps what was typed, and says what is allowed. */
export const refusedMemberPage = (
  area: FoundArea,
  typed: string,
  problem: string | undefined,
  messages: readonly string[],
): Page =>
  refusal(
    messages,
    <>
      <AsOfForm path={areaPath(area)} value={typed} problem={problem} />
      <p>
        <a href={areaPath(area)}>{area.name}, by the newest figures</a>
      </p>
    </>,
  )
