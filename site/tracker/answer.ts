/** What the API says of one target: of each ally, and of a group. Two documents: together they would be dear. */

import { shortened } from '../../formats/shortened.ts'
import { Tracker, type TrackerAnswer, TrackerGroup, type TrackerGroupAnswer } from '../generated/documents.ts'
import { apiCurrency } from '../money.ts'
import type { Sources } from '../operation.ts'
import { inputOf, type TrackerTarget, type TrackerView } from './question.ts'

export interface TargetAnswer {
  readonly members: TrackerAnswer['assessments']['members']
  readonly groups: TrackerGroupAnswer['groups']
  readonly group: NonNullable<TrackerGroupAnswer['group']>
  /** The codes of its members. */
  readonly codes: ReadonlySet<string>
}

/** The answer, or what is wrong with the question. */
export const askTracker = async (asked: TrackerTarget, view: TrackerView, { ask }: Pick<Sources, 'ask'>) =>
  read(await replies(asked, view, ask), view)

/** The same of a second target, which may fail alone: null where it cannot be read at the moment. */
export async function askSecond(asked: TrackerTarget, view: TrackerView, { askPart }: Pick<Sources, 'askPart'>) {
  const both = await replies(asked, view, askPart)
  return both.some(({ failed }) => failed) ? null : read(both, view)
}

function replies(asked: TrackerTarget, { asOf, group, money }: TrackerView, ask: Sources['ask']) {
  const question = {
    sharePercent: asked.share,
    year: asked.year,
    asOf,
    input: inputOf(asked, asOf),
    currency: apiCurrency(money),
  }
  return Promise.all([ask(Tracker, question), ask(TrackerGroup, { ...question, group })])
}

function read(
  [allies, ofGroup]: Awaited<ReturnType<typeof replies>>,
  { group: code }: TrackerView,
): TargetAnswer | readonly string[] {
  if (!allies.data || !ofGroup.data) return [...new Set([...allies.errors, ...ofGroup.errors])]
  const { group, groups } = ofGroup.data
  const found = groups.find((one) => one.code === group?.code)
  if (!group || !found)
    return [`group: There is no group “${shortened(code)}”. Allowed: ${groups.map((one) => one.code).join(', ')}.`]
  const codes = new Set(found.members.map((one) => one.code))
  return { members: allies.data.assessments.members, groups, group, codes }
}

export const isAnswered = (answer: TargetAnswer | readonly string[]): answer is TargetAnswer => 'members' in answer
