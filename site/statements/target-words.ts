/** A target that a statement names, in words. */
import { asWords } from '../../formats/words.ts'
import type { StatementPageAnswer } from '../generated/documents.ts'

type Target = NonNullable<StatementPageAnswer['statement']>['targets'][number]

const UNITS: Readonly<Record<Target['unit'], string>> = {
  PERCENT_OF_GDP: '% of GDP',
  PERCENT_OF_GDP_MORE: '% of GDP more',
  PERCENT_OF_GNI: '% of gross national income',
  PERCENT_OF_DEFENCE_SPENDING: '% of defence spending',
}

const BOUNDS: Readonly<Record<Target['bound'], string>> = {
  ABOUT: 'about ',
  AIM_TOWARDS: 'towards ',
  AT_LEAST: 'at least ',
  EQUAL: '',
  INCREASE: '',
  MORE_THAN: 'more than ',
  RANGE: '',
  UP_TO: 'up to ',
}

const COMPONENTS: Readonly<Record<Target['component'], string>> = {
  CORE: 'for core spending',
  RELATED: 'for related spending',
  EQUIPMENT: 'for major equipment',
  TOTAL: 'in total',
}

/** "Germany: at least 3.5% of GDP for core spending by 2029 (adopted)" */
export function targetWords(target: Target): string {
  const { area, scopeInWords, bound, value, valueMax, unit, component, targetYear, holdsFromYear, status } = target
  const whose = area?.name ?? scopeInWords
  const amount = `${BOUNDS[bound]}${value}${valueMax === null ? '' : ` to ${valueMax}`}${UNITS[unit]}`
  const when = targetYear !== null ? ` by ${targetYear}` : holdsFromYear !== null ? ` from ${holdsFromYear} on` : ''
  return `${whose ? `${whose}: ` : ''}${amount} ${COMPONENTS[component]}${when} (${asWords(status)})`
}
