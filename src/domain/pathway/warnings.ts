/** What a reader of a pathway must know before using its numbers. */
import type { Dataset } from '../dataset.ts'
import { warningsFor } from '../edition.ts'
import { datumIn } from '../series.ts'
import type { MemberPathway } from './member-pathway.ts'
import type { PathwayQuestion } from './question.ts'

/** Beyond this a share times GDP is not the published spending, in percent of it. */
const BASIS_TOLERANCE_PERCENT = 2

export function pathwayWarnings(
  dataset: Dataset,
  pathway: MemberPathway,
  question: PathwayQuestion,
): readonly string[] {
  const { member, baseline, economy, years } = pathway
  const end = years.at(-1)
  const warnings = [...warningsFor(baseline.series.edition, member.code, 'DEFENCE_SHARE_OF_GDP')]
  const gap = basisGapPercent(dataset, pathway)
  if (gap !== null && Math.abs(gap) > BASIS_TOLERANCE_PERCENT)
    warnings.push(
      `The share of ${baseline.year} times the IMF's GDP is ${Math.abs(gap).toFixed(1)}% ${gap > 0 ? 'more' : 'less'} than the spending that NATO prints for that year, so amounts here are on another basis than NATO's table of spending.`,
    )
  if (baseline.status !== 'actual')
    warnings.push(
      `The pathway starts from an ${baseline.status} for ${baseline.year}, which later editions may revise.`,
    )
  if (years.some(({ status }) => status === 'extrapolated'))
    warnings.push(
      `GDP after the end of ${economy.edition.slug} is extrapolated: growth and inflation stay at the mean of the outlook's last three years.`,
    )
  if (pathway.economyIsNewer)
    warnings.push(
      `No economic outlook as old as ${question.asOf} is carried: GDP is from ${economy.edition.slug}, published on ${economy.edition.publishedOn}.`,
    )
  if (end && question.legs.kind === 'divided' && end.relatedRange !== null)
    warnings.push(
      'No table measures related spending. Its start is not assumed, so amounts are of the core leg alone, and the related leg is a range from nothing spent yet to all spent already.',
    )
  const target = question.legs.kind === 'undivided' ? question.legs.total.share : question.legs.core.share
  if (baseline.value >= target && question.whenAbove === 'hold')
    warnings.push(`${member.name} is above the target already and stays where it is.`)
  else if (end && Math.abs((question.legs.kind === 'undivided' ? end.counted : (end.core ?? 0)) - target) > 1e-9)
    warnings.push(`This course does not reach the target of ${target}% by its year.`)
  return warnings
}

/** Share × GDP of the IMF over the published spending in national currency, percent above or below; null where either is missing. */
function basisGapPercent(dataset: Dataset, { member, baseline, years }: MemberPathway): number | null {
  const printed = dataset.seriesOf(baseline.series.edition, 'DEFENCE_SPENDING_NATIONAL', member)
  const published = printed ? datumIn(printed, baseline.year) : null
  const gdp = years[0]?.gdp.national
  if (!published || gdp == null || published.value === 0) return null
  const millions = gdp * 1000 * (baseline.value / 100)
  return 100 * (millions / published.value - 1)
}
