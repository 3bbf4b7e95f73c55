import type { DotPlot } from '../../charts/dot-plot.ts'
import { agree } from '../../formats/count.ts'
import { percent } from '../../formats/number.ts'
import type { HomeAnswer } from '../generated/documents.ts'
import type { AllyRow } from './rows.ts'

/** Every ally in 2014, now, and against the targets. */
export function alliesPlot(rows: readonly AllyRow[], { group }: HomeAnswer): DotPlot {
  const risen = rows.filter(({ before, now }) => before !== null && now !== null && now > before).length
  const both = rows.filter(({ before, now }) => before !== null && now !== null).length
  const citation = group?.share && 'citation' in group.share ? [`Source: ${group.share.citation}`] : []
  return {
    kind: 'dots',
    title: `${risen} of today’s ${rows.length} allies ${agree(risen, 'spends', 'spend')} a larger share than in 2014${both < rows.length ? ` (${both} have both figures)` : ''}`,
    subtitle: 'Defence spending by NATO’s definition, percent of GDP',
    rows: rows.map(({ name, code, before, now, year, status }) => ({
      name,
      code,
      before,
      now,
      sure: status === 'ACTUAL',
      text: now === null ? 'no figure' : percent(now),
      label: labelOf(name, before, now, year, status),
      tone: 'nato',
    })),
    rules: [
      { value: 2, label: '2%' },
      { value: 3.5, label: '3.5%' },
      { value: 5, label: '5%' },
    ],
    legend: [
      { look: { kind: 'line', tone: 'sipri', dashed: false, points: 'hollow' }, label: '2014 (diamond)' },
      {
        look: { kind: 'line', tone: 'nato', dashed: false, points: 'hollow' },
        label: 'newest (dot; hollow: estimate)',
      },
      { look: { kind: 'rule' }, label: '2% (2014); 3.5% core, 5% with related (by 2035)' },
    ],
    sources: citation,
    description: `What each ally spends: ${rows.map((row) => labelOf(row.name, row.before, row.now, row.year, row.status)).join(' ')}`,
  }
}

function labelOf(
  name: string,
  before: number | null,
  now: number | null,
  year: number | null,
  status: string | null,
): string {
  const then = before === null ? 'no figure for 2014' : `${percent(before)} in 2014`
  if (now === null) return `${name}: ${then}, no figure now.`
  return `${name}: ${then}, ${percent(now)} in ${year}${status === 'ACTUAL' ? '' : ` (${status?.toLowerCase()})`}.`
}
