/** `npm run assessment:print`: writes the table of grades into docs/use/assessment.md, as of two days that do not change. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Assessment, assessMembers } from '../../domain/assessment/assessment.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { datasetOf } from '../common/release.ts'
import { compile } from '../compile/compile.ts'

const ROOT = join(import.meta.dirname, '../..')
export const PAGE = join(ROOT, 'docs/use/assessment.md')
const DAYS = ['2025-09-01', '2026-11-25'] as const
const TARGET = { share: 3.5, year: 2035 }

/** The lines between the two marks of the page. */
export function assessmentTable(dataset: Dataset): string {
  const [before, after] = DAYS.map(
    (day) => new Map(assessMembers(dataset, TARGET, day).map((one) => [one.area.code, one])),
  )
  const cells = (one: Assessment | undefined) => [
    one?.grade ?? '',
    one && 'value' in one.now ? `${one.now.value.toFixed(2)}% (${one.now.year})` : 'no figure',
  ]
  const number = (value: number | null | undefined) => (value == null ? '–' : value.toFixed(2).replace('-', '−'))
  const rows = dataset.members.map(({ code, name }) => {
    const now = after?.get(code)
    return [
      name,
      ...cells(before?.get(code)),
      ...cells(now),
      number(now?.needed),
      number(now?.lastFive?.pace),
      number(now?.best?.pace),
    ].join(' | ')
  })
  return [
    `| ally | ${DAYS.map((day) => `as of ${day} | share`).join(' | ')} | needed a year | last five years | own best |`,
    '| --- | --- | --- | --- | --- | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n')
}

export const MARKS = ['<!-- grades -->\n\n', '\n\n<!-- /grades -->'] as const

if (import.meta.main) {
  const table = assessmentTable(datasetOf(compile(join(ROOT, 'data'))))
  const [start, end] = MARKS
  const page = readFileSync(PAGE, 'utf8')
  writeFileSync(PAGE, page.slice(0, page.indexOf(start) + start.length) + table + page.slice(page.indexOf(end)))
  console.log('assessment: wrote docs/use/assessment.md')
}
