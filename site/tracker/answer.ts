/** What the API says of one target: of each ally, and of a group. Two documents: together they would be dear. */
import { Tracker, type TrackerAnswer, TrackerGroup, type TrackerGroupAnswer } from '../generated/documents.ts'
import { apiCurrency } from '../money.ts'
import type { Sources } from '../operation.ts'
import { type Asked, inputOf, type TrackerView } from './question.ts'

export interface TargetAnswer {
  readonly members: TrackerAnswer['assessments']['members']
  readonly groups: TrackerGroupAnswer['groups']
  readonly group: NonNullable<TrackerGroupAnswer['group']>
  /** The codes of its members. */
  readonly codes: ReadonlySet<string>
}

/** The answer, or what is wrong with the question. */
export async function askTracker(
  asked: Asked,
  { asOf, group: code, money }: TrackerView,
  ask: Sources['ask'],
): Promise<TargetAnswer | readonly string[]> {
  const question = {
    sharePercent: asked.share,
    year: asked.year,
    asOf,
    input: inputOf(asked, asOf),
    currency: apiCurrency(money),
  }
  const [allies, ofGroup] = await Promise.all([ask(Tracker, question), ask(TrackerGroup, { ...question, group: code })])
  if (!allies.data || !ofGroup.data) return [...new Set([...allies.errors, ...ofGroup.errors])]
  const { group, groups } = ofGroup.data
  const found = groups.find((one) => one.code === group?.code)
  if (!group || !found) return [`There is no group “${code}”. Allowed: ${groups.map((one) => one.code).join(', ')}.`]
  const codes = new Set(found.members.map((one) => one.code))
  return { members: allies.data.assessments.members, groups, group, codes }
}

export const isAnswered = (answer: TargetAnswer | readonly string[]): answer is TargetAnswer => 'members' in answer
