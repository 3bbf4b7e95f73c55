import { publicationDay } from '../../src/domain/edition.ts'
import { COMPONENTS, PLEDGE_STATUSES, type Pledge } from '../../src/domain/pledge.ts'
import { cell, type Row } from './package.ts'

/** The rows of pledges.csv as the snapshot holds them, oldest first. */
export const pledgesOf = (rows: readonly Row[]): readonly Pledge[] =>
  rows.flatMap(pledgeOf).sort((a, b) => (a.saidOn < b.saidOn ? -1 : a.saidOn > b.saidOn ? 1 : 0))

function pledgeOf(row: Row): readonly Pledge[] {
  const component = COMPONENTS.find((one) => one === cell(row, 'component'))
  const status = PLEDGE_STATUSES.find((one) => one === cell(row, 'status'))
  if (!component || !status) return []
  return [
    {
      statement: cell(row, 'statement'),
      member: cell(row, 'area'),
      // Like an edition, what is dated by its month or year alone counts from the end of it.
      saidOn: publicationDay(cell(row, 'saidOn'), '9999-12-31').day,
      component,
      share: Number(cell(row, 'share')),
      by: Number(cell(row, 'by')),
      bound: cell(row, 'bound'),
      status,
      saidBy: cell(row, 'saidBy'),
      title: cell(row, 'title'),
      publisher: cell(row, 'publisher'),
      url: cell(row, 'url'),
    },
  ]
}
