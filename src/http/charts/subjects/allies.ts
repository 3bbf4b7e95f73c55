import type { ChartRow, RowChart } from '../../../../charts/spec/chart.ts'
import type { Member } from '../../../../domain/area/area.ts'
import { compareNames } from '../../../../domain/compare.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { LATEST, type Vintage } from '../../../../domain/edition/vintage.ts'
import { isAbsence } from '../../../../domain/figure/absence.ts'
import { findDatum } from '../../../../domain/figure/figure.ts'
import { isAtLeast } from '../../../../domain/figure/printed.ts'
import type { Datum } from '../../../../domain/figure/series.ts'
import { totalsOf } from '../../../../domain/pathway/analysis/totals.ts'
import { memberPathwayFrom } from '../../../../domain/pathway/pathway.ts'
import { agree } from '../../../../formats/count.ts'
import { percent } from '../../../../formats/number.ts'
import { rulesOf } from './rules.ts'
import { shareQuery, sourceLine, vintageSuffix } from './shares.ts'

/** The order of the rows: by the share now, the pace that 3.5% by 2035 needs, its cost, or the name. */
export const ALLY_SORTS = ['share', 'needed', 'cost', 'name'] as const
type AllySort = (typeof ALLY_SORTS)[number]

interface AlliesOptions {
  readonly vintage: Vintage
  readonly sort: AllySort
}

const BEFORE = 2014
/** The core target of The Hague: pace and cost are those of this target. */
const TARGET = { share: 3.5, year: 2035 } as const

interface Ally {
  readonly member: Member
  readonly before: Datum | null
  readonly now: Datum | null
}

/** Every ally in 2014, now, and against the targets. */
export function allies(dataset: Dataset, { vintage, sort }: AlliesOptions): RowChart {
  const { rules, explained } = rulesOf(vintage)
  const found = dataset.members.map((member): Ally => {
    const query = shareQuery(dataset, member, 'NATO', vintage)
    const [before, now] = [findDatum(dataset, query, BEFORE), findDatum(dataset, query, null)]
    return { member, before: isAbsence(before) ? null : before, now: isAbsence(now) ? null : now }
  })
  const rows = sorted(dataset, found, { vintage, sort }).map(rowOf)
  const both = found.filter(({ before, now }) => before !== null && now !== null)
  const risen = both.filter(({ before, now }) => (now?.value ?? 0) > (before?.value ?? 0)).length
  const years = [...new Set(found.flatMap(({ now }) => now?.year ?? []))].sort()
  const span = years.length > 1 ? `${years[0]} to ${years.at(-1)}` : String(years[0] ?? '')
  return {
    kind: 'dots',
    title: `${risen} of today’s ${rows.length} allies ${agree(risen, 'spends', 'spend')} a larger share than in ${BEFORE}${both.length < rows.length ? ` (${both.length} have both figures)` : ''}`,
    subtitle: `Defence spending by NATO’s definition, percent of GDP, ${BEFORE} and ${span}${vintageSuffix(vintage)}`,
    unit: '%',
    rows,
    rules,
    key: [
      { look: { kind: 'diamond', tone: 'sipri' }, label: String(BEFORE) },
      ...(['actual', 'estimate', 'projection'] as const)
        .filter((status) => found.some(({ now }) => now?.status === status))
        .map((status) => ({
          look: { kind: 'dot', tone: 'nato', sure: status === 'actual' } as const,
          label: `${span}, ${status}`,
        })),
      explained,
    ],
    notes: [],
    source: sourceLine(
      dataset,
      found.flatMap(({ before, now }) => [before, now].flatMap((datum) => datum?.series ?? [])),
    ),
    description: `What each ally spends on defence, percent of GDP${vintageSuffix(vintage)}: ${rows.map(({ label }) => label).join(' ')}`,
  }
}

function rowOf({ member: { name, code }, before, now }: Ally): ChartRow {
  const then = before === null ? `no figure for ${BEFORE}` : `${percent(before.value)} in ${BEFORE}`
  const status = now === null || now.status === 'actual' ? '' : ` (${now.status})`
  return {
    name,
    code,
    before: before?.value ?? null,
    value: now?.value ?? null,
    sure: now?.status === 'actual',
    text: now === null ? 'no figure' : percent(now.value),
    label: `${name}: ${then}, ${now === null ? 'no figure now' : `${percent(now.value)} in ${now.year}${status}`}.`,
    tone: 'nato',
  }
}

/** Largest first, but for names; who has no figure comes last. */
function sorted(dataset: Dataset, found: readonly Ally[], { vintage, sort }: AlliesOptions): readonly Ally[] {
  if (sort === 'name') return found.toSorted((a, b) => compareNames(a.member.name, b.member.name))
  const keyed = found.map((ally) => ({ ally, key: keyOf(dataset, ally, vintage, sort) ?? -Infinity }))
  return keyed.sort((a, b) => b.key - a.key).map(({ ally }) => ally)
}

function keyOf(dataset: Dataset, { member, now }: Ally, vintage: Vintage, sort: 'share' | 'needed' | 'cost') {
  if (now === null || sort === 'share') return now?.value ?? null
  if (sort === 'needed')
    return isAtLeast(now.value, TARGET.share) ? null : (TARGET.share - now.value) / (TARGET.year - now.year)
  const asOf = vintage === LATEST || vintage.kind !== 'asOf' ? {} : { asOf: vintage.day }
  const core = { target: TARGET.share, by: TARGET.year }
  const pathway = memberPathwayFrom(dataset, member, { core, related: null, ...asOf })
  return isAbsence(pathway) ? null : totalsOf(pathway.years, 0).extra.dollarsReal
}
