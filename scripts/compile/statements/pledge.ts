import { PLEDGE_STATUSES, type Pledge } from '../../../domain/pledge/pledge.ts'
import type { Statement, StatementTarget } from '../../../domain/statement/statement.ts'

/**
 * The pledges in statements, oldest first: dated targets in percent of GDP that a speaker sets for the member that they speak for.
 * Demands by others are not pledges.
 */
export const pledgesIn = (statements: readonly Statement[]): readonly Pledge[] =>
  statements
    .flatMap((statement) => statement.targets.flatMap((target) => pledgeOf(statement, target)))
    .sort((a, b) => (a.saidOn < b.saidOn ? -1 : a.saidOn > b.saidOn ? 1 : 0))

const COMPONENTS = { CORE: 'core', RELATED: 'related', TOTAL: 'total', EQUIPMENT: null } as const

function pledgeOf(
  { slug, saidOn, precision, speaker, title, source }: Statement,
  target: StatementTarget,
): readonly Pledge[] {
  const { scope, value, by, bound, unit } = target
  const component = COMPONENTS[target.component]
  const status = PLEDGE_STATUSES.find((one) => one === target.status)
  if (scope !== speaker.speaksFor || scope === 'NATO' || unit !== 'PERCENT_OF_GDP') return []
  if (component === null || by === null || status === undefined) return []
  return [
    {
      statement: slug,
      member: scope,
      saidOn,
      precision,
      component,
      share: value,
      by,
      bound,
      status,
      saidBy: speaker.name,
      title,
      publisher: source.publisher,
      url: source.url,
    },
  ]
}
