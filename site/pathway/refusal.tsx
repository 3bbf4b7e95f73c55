import { refusal } from '../errors/refusal.tsx'
import type { AreasAnswer } from '../generated/documents.ts'
import type { Page } from '../page.ts'
import { type FieldValues, QuestionForm } from './question-form.tsx'
import type { FieldProblems } from './read-question.ts'

const INVITATION = 'What would a target for defence spending take, and has anybody done it?'

/** The question, not asked yet. */
export const blankPage = (areas: AreasAnswer): Page => ({
  path: '/pathway',
  title: INVITATION,
  description: `${INVITATION} Ask it of any ally, or of the alliance.`,
  content: (
    <>
      <h1>{INVITATION}</h1>
      <p class="lead">Ask it of any ally, or of the alliance: by any year, with your own assumptions.</p>
      <QuestionForm areas={areas} values={{ area: 'NATO', aim: 'the-hague' }} problems={{}} />
    </>
  ),
})

/** There is no such area or question. */
export const notFoundPage = (areas: AreasAnswer, message: string, values: FieldValues = {}): Page => ({
  ...refusedPathwayPage(areas, values, {}, [message]),
  status: 404,
})

/** The fields keep what was typed, and say what is allowed. */
export const refusedPathwayPage = (
  areas: AreasAnswer,
  values: FieldValues,
  problems: FieldProblems,
  messages: readonly string[],
): Page => refusal(messages, <QuestionForm areas={areas} values={values} problems={problems} />)
