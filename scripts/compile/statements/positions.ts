/** Where members stand on their spending: positions.csv, checked against the statements that it rests on. */

import { COMPONENTS } from '../../../domain/pledge/pledge.ts'
import { type Position, STANDINGS } from '../../../domain/position/position.ts'
import { type Statement, type StatementTarget, TARGET_STATUSES } from '../../../domain/statement/statement.ts'
import { isoDate } from '../../../formats/date.ts'
import { cell, type PackageRow, problemAt, type Tables } from '../package.ts'
import type { Problem } from '../problem.ts'

const nameOf = (text: string): string => text.toUpperCase().replaceAll('-', '_')

export const positionsIn = (rows: readonly PackageRow[], statements: readonly Statement[]): readonly Position[] =>
  rows.flatMap((row) => {
    const number = (column: string) => (cell(row, column) === '' ? null : Number(cell(row, column)))
    const component = COMPONENTS.find((one) => one === cell(row, 'component'))
    const standing = STANDINGS.find((one) => one === nameOf(cell(row, 'standing')))
    const statement = statementIn(statements, cell(row, 'statement'))
    const later = statementIn(statements, cell(row, 'supersededBy'))
    const confirmed = confirmationsIn(row).flatMap((slug) => {
      const one = statementIn(statements, slug)
      return one ? [{ statement: slug, saidOn: one.saidOn, precision: one.precision }] : []
    })
    if (component === undefined || standing === undefined) return []
    return [
      {
        slug: cell(row, 'position'),
        member: cell(row, 'member'),
        component,
        share: number('share'),
        shareMax: number('shareMax'),
        base: cell(row, 'base') === 'GNI' ? 'GNI' : cell(row, 'base') === 'GDP' ? 'GDP' : null,
        from: number('from'),
        by: number('by'),
        standing,
        firmness: TARGET_STATUSES.find((one) => one === nameOf(cell(row, 'firmness'))) ?? null,
        saidOn: statement?.saidOn ?? null,
        precision: statement?.precision ?? null,
        statement: statement?.slug ?? null,
        supersededBy: cell(row, 'supersededBy') || null,
        endedOn: later?.saidOn ?? null,
        ...(later && { endedPrecision: later.precision }),
        ...(confirmed.length > 0 && { confirmed }),
        note: cell(row, 'note') || null,
      },
    ]
  })

/** Slugs, separated by semicolons. */
const confirmationsIn = (row: PackageRow): readonly string[] =>
  cell(row, 'confirmedBy')
    .split(';')
    .map((slug) => slug.trim())
    .filter((slug) => slug !== '')

const statementIn = (statements: readonly Statement[], slug: string): Statement | undefined =>
  statements.find((one) => one.slug === slug)

export const positionProblems = (tables: Tables, statements: readonly Statement[]): readonly Problem[] =>
  (tables.get('positions') ?? []).flatMap((row) => rowProblems(row, statements, tables))

function rowProblems(row: PackageRow, statements: readonly Statement[], tables: Tables): readonly Problem[] {
  const text = (column: string): string => cell(row, column)
  const members = (tables.get('members') ?? []).map((member) => cell(member, 'area'))
  const problems: Problem[] = []
  const must = (holds: boolean, column: string, allowed: string): void => {
    if (!holds) problems.push(problemAt(row, column, allowed))
  }
  must(text('member') === 'NATO' || members.includes(text('member')), 'member', 'NATO, or a member of members.csv')
  must((text('share') === '') === (text('base') === ''), 'base', 'GDP or GNI with a share, nothing without one')
  if (text('standing') === 'none-found') {
    for (const column of ['share', 'by', 'firmness', 'saidOn', 'statement', 'confirmedBy', 'supersededBy'])
      must(text(column) === '', column, 'nothing, since no position was found')
    return problems
  }
  const statement = statementIn(statements, text('statement'))
  must(statement !== undefined, 'statement', 'the slug of a statement of statements.json')
  if (!statement) return problems
  must(isDated(statement, text('saidOn')), 'saidOn', `the date of the statement, ${statement.saidOn}`)
  const later = statementIn(statements, text('supersededBy'))
  const said = [statement, ...confirmationsIn(row).map((slug) => statementIn(statements, slug))]
  must(
    said.every((one, index) => one !== undefined && one.saidOn >= (said[index - 1]?.saidOn ?? '')),
    'confirmedBy',
    'nothing, or slugs of later statements, oldest first, separated by semicolons',
  )
  must(
    text('supersededBy') === '' || (later !== undefined && later.saidOn >= text('saidOn')),
    'supersededBy',
    'nothing, or the slug of a later statement',
  )
  must(text('standing') !== 'superseded' || later !== undefined, 'supersededBy', 'the statement that took its place')
  must(text('standing') !== 'in-force' || later === undefined, 'supersededBy', 'nothing, since it is in force')
  const targets = statement.targets.filter((target) => isAbout(target, row))
  const statuses = targets.map(({ status }) => status)
  if (targets.length > 0)
    must(
      statuses.some((status) => status === nameOf(text('firmness'))),
      'firmness',
      `as the target of the statement says: ${statuses.join(', ').toLowerCase()}`,
    )
  else
    must(
      text('firmness') !== '' && text('note') !== '',
      'note',
      'a firmness and a note, since the statement has no such target',
    )
  return problems
}

const isDated = ({ saidOn, precision }: Statement, text: string): boolean => text === isoDate(saidOn, precision)

const isAbout = ({ scope, component, value }: StatementTarget, row: PackageRow): boolean =>
  scope === cell(row, 'member') &&
  component.toLowerCase() === cell(row, 'component') &&
  value === Number(cell(row, 'share'))
