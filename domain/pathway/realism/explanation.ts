import { counted } from '../../../formats/count.ts'
import { formatPercent, formatValue } from '../../../formats/number.ts'
import type { Realism } from './realism.ts'

/** One sentence: "Core spending climbs 0.17 points of GDP a year from 2026 to 2035: faster than 92.8% of the 553 stretches of 9 years …" */
export function explainRealism({ leg, measure, pace, from, to, percentile, windowYears, record }: Realism): string {
  const what = leg === 'core' ? 'Core spending' : 'Spending'
  const speed =
    measure === 'points'
      ? `rises by ${formatValue(pace)} points of GDP a year`
      : `grows by ${formatValue(pace)}% a year in real terms`
  const years = counted(windowYears, 'year', 'years')
  const stretches = `${counted(record.windows.length, 'stretch', 'stretches')} of ${years}`
  return `${what} ${speed} from ${from} to ${to}: faster than ${formatValue(Math.round(10 * percentile) / 10)}% of the ${stretches} ${CLASS_WORDS[record.referenceClass]}, of ${counted(record.distinctMembers, 'country', 'countries')}, by ${record.edition.source.publisher}’s record.${record.caveat === null ? '' : ` ${record.caveat}`}`
}

const CLASS_WORDS: Readonly<Record<Realism['record']['referenceClass'], string>> = {
  ALL: 'of today’s allies',
  RISING: 'in which the share of one of today’s allies rose',
  LIKE_LEVEL: `that began within ${formatPercent(25)} of its level`,
  PEACETIME: 'without a year of war',
  MEMBERS: 'as a member of the alliance',
  ALLIANCE_SINCE_2014: 'of the allies since 2014',
  OWN_RECORD: 'in its own record',
}
