import type { GraphiQLProps } from 'graphiql'
import { EXAMPLES } from './examples.ts'
import type { LinkedOperation } from './link.ts'

type OpeningState = Pick<GraphiQLProps, 'defaultTabs' | 'initialQuery' | 'initialVariables'>

/**
 * A first visit opens the examples, after the linked operation if there is one.
 * A later visit opens the tabs of the last one, in which GraphiQL finds the linked operation or adds it.
 */
export function openingState(linked: LinkedOperation | null): OpeningState {
  const defaultTabs = linked ? [linked, ...EXAMPLES] : [...EXAMPLES]
  const first = linked ?? (hasStoredTabs() ? null : EXAMPLES[0])
  // GraphiQL fills its variables editor from this alone, not from the first tab; and without it,
  // a link without variables would get those which the last visit left.
  return first ? { defaultTabs, initialQuery: first.query, initialVariables: first.variables ?? '' } : { defaultTabs }
}

function hasStoredTabs(): boolean {
  try {
    return localStorage.getItem('graphiql:tabState') !== null
  } catch {
    // Storage is denied, in some private windows: then every visit is the first.
    return false
  }
}
