import { LONGEST_SEARCH } from '../src/domain/statement/search.ts'

/** What one request may ask for at most. The code, `service.limits` and the errors all read it from here. */
export const MOST_NODES = 100
export const MOST_ROWS = 1000
export const MOST_STATEMENTS = 100
export const MOST_CLAIMS = 300
export const MOST_IN_A_LIST = 250

export const LIMITS = [
  { name: 'nodes', most: MOST_NODES, unit: 'ids in one `nodes` field' },
  { name: 'data.first', most: MOST_ROWS, unit: 'rows on one page of `data`' },
  { name: 'statements.first', most: MOST_STATEMENTS, unit: 'statements on one page' },
  { name: 'claims.first', most: MOST_CLAIMS, unit: 'claims on one page' },
  { name: 'statements.search', most: LONGEST_SEARCH, unit: 'characters of one search' },
  { name: 'filter lists', most: MOST_IN_A_LIST, unit: 'values in one list of a filter of statements or claims' },
] as const
