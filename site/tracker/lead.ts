import { agree, counted } from '../../formats/count.ts'
import { amountText, perHeadText } from '../money.ts'
import type { TargetAnswer } from './answer.ts'
import type { Grade } from './grades.ts'
import type { TrackerView } from './question.ts'
import type { TrackerRow } from './rows.ts'

/** How many are there already, and what the group would spend more. */
export function leadOf(
  rows: readonly TrackerRow[],
  { code, name, pathway }: TargetAnswer['group'],
  { asked: { share } }: TrackerView,
): string {
  const count = (grade: Grade) => rows.filter((row) => row.grade === grade).length
  const [met, none] = [count('MET'), count('NO_FIGURE')]
  const all = rows.length
  const rest = all - met - none
  const first = `Of ${counted(all, 'ally', 'allies')}${code === 'NATO' ? '' : ` in ${name}`} ${met} ${agree(met, 'is', 'are')} at ${share}% of GDP on core defence or above, ${rest} ${agree(rest, 'is', 'are')} below it, and ${none} ${agree(none, 'has', 'have')} no figure.`
  if (!pathway) return first
  const { totals, finalYear, startYear } = pathway
  if (totals.extra.usd.billions === 0)
    return `${first} ${name} as a whole would spend nothing more than by holding the share of ${startYear}.`
  const [summed, last] = [totals.extra.money, finalYear.extra.money]
  // A group has no amounts in national currency.
  const [inAll, inLast] =
    summed && last
      ? [summed, last]
      : [
          { ...totals.extra.usd, currency: 'USD' },
          { ...finalYear.extra.usd, currency: 'USD' },
        ]
  const perHead = summed ? totals.extraPerHead : totals.extraPerHeadUsd
  const head = perHead === null ? '' : `, ${perHeadText(perHead, inAll.currency)} a head`
  return `${first} ${name} as a whole would spend ${amountText(inAll)} more in all by ${finalYear.year} than by holding the share of ${startYear}${head}: ${amountText(inLast)} more in ${finalYear.year}.`
}
