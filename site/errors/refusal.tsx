import type { VNode } from 'preact'
import type { Page } from '../page.ts'
import { ProblemList } from '../parts/problems.tsx'

/**
 * What was asked cannot be answered: what is wrong, above the form that holds what was typed.
 *
 * @param messages each names the field, what is allowed and an example
 */
export const refusal = (messages: readonly string[], form: VNode, title = 'This cannot be asked'): Page => ({
  status: 400,
  title,
  description: messages.join(' '),
  content: (
    <>
      <h1>{title}</h1>
      <ProblemList messages={messages} />
      {form}
    </>
  ),
})
