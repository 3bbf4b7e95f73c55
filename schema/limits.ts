/** What one request may ask for at most. The code, `service.limits` and the errors all read it from here. */
export const MOST_NODES = 100
export const MOST_ROWS = 1000

export const LIMITS = [
  { name: 'nodes', most: MOST_NODES, unit: 'ids in one `nodes` field' },
  { name: 'data.first', most: MOST_ROWS, unit: 'rows on one page of `data`' },
] as const
