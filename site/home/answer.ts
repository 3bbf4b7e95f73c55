/** The answer of the front page in sentences. */
import { counted } from '../../formats/count.ts'
import { dollars } from '../../formats/money.ts'
import { percent } from '../../formats/number.ts'
import type { HomeAnswer } from '../generated/documents.ts'

/** What the alliance spends, what the commitment adds, and how many are where: each a sentence of its own. */
export function answerOf({ group, assessments }: HomeAnswer): readonly string[] {
  const { share, spending, pathway } = group ?? {}
  const spent =
    share && 'value' in share && spending && 'value' in spending
      ? [
          `NATO spends ${percent(share.value)} of its GDP on defence (${share.year}${share.status === 'ACTUAL' ? '' : `, ${share.status.toLowerCase()}`}), ${dollars(spending.value / 1000)} in ${spending.year}.`,
        ]
      : []
  const count = (grades: readonly string[], one: string, many: string) =>
    counted(
      assessments.counts.reduce((sum, { grade, count }) => (grades.includes(grade) ? sum + count : sum), 0),
      one,
      many,
    )
  const allies = assessments.members.length
  return [
    ...spent,
    ...(pathway ? [`${pathway.summary}${ownStart(group)}`] : []),
    `Of the ${allies} allies ${count(['MET'], 'is', 'are')} at 3.5% of core spending already, ${count(['ON_COURSE'], 'would be by 2035 if it goes', 'would be by 2035 if they go')} on as in the last five years, and ${count(['PLEDGED'], 'more has', 'more have')} pledged it with a year; ${count(['WITHIN_PRECEDENT', 'RECORD_PACE', 'WITHOUT_PRECEDENT'], 'has no such pledge and rises', 'have no such pledge and rise')} too slowly, ${count(['REFUSED'], 'refuses it or says', 'refuse it or say')} that less is enough, and ${count(['NO_FIGURE'], 'has', 'have')} no figure.`,
  ]
}

/** Why the start of the pathway is not the share that NATO prints, where it is not. */
function ownStart(group: HomeAnswer['group']): string {
  const start = group?.pathway?.years[0]?.sharePercent
  const printed = group && 'value' in group.share ? group.share.value : undefined
  return start === undefined || printed === undefined || percent(start) === percent(printed)
    ? ''
    : ` Its start, ${percent(start)}, is worked out from the shares of the members; NATO prints ${percent(printed)}, at constant prices.`
}

export function sourceOf({ group }: HomeAnswer): string {
  const share = group?.share
  return share && 'citation' in share ? `Source: ${share.citation}` : ''
}
