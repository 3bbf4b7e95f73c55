import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql'
import { argumentReader, type Variables } from './arguments.ts'

/** Fields whose figures can be pinned to an edition or a day. */
const FIGURES: ReadonlySet<string> = new Set(['series', 'datum', 'absence'])

/** What may stand around and in them without speaking of now. */
const TIMELESS: ReadonlySet<string> = new Set([
  ...[
    'member',
    'group',
    'comparators',
    'area',
    'currency',
    'indicator',
    'edition',
    'composition',
    'included',
    'leftOut',
  ],
  ...['data', 'years', 'values', 'statuses', 'year', 'value', 'unit', 'status', 'table', 'basePriceYear', 'definition'],
  ...['id', 'code', 'iso2', 'name', 'officialName', 'flag', 'capital', 'accession', 'slug', 'publishedOn', 'aggregate'],
  ...['citation', 'method', 'reason', 'explanation', '__typename'],
])

/**
 * Whether an answer can never change: it has figures, all of them of a named edition or of a day that is past, and nothing beside
 * them that speaks of now. What is not known to be timeless is taken to be of now.
 *
 * @param today ISO 8601: figures as of today can still change, when an edition is published
 */
export function isPinned(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  today: string,
): boolean {
  let [figures, timeless] = [0, true]
  visit(document, {
    Field: (node) => {
      const name = node.name.value
      if (!FIGURES.has(name)) {
        timeless &&= TIMELESS.has(name)
        return
      }
      figures++
      const read = argumentReader(node, null, operation, variables)
      const [edition, asOf] = [read('edition'), read('asOf')]
      timeless &&= typeof edition === 'string' || (typeof asOf === 'string' && asOf < today)
    },
    OperationDefinition: (node) => (node === operation || node.kind !== Kind.OPERATION_DEFINITION ? undefined : false),
  })
  return timeless && figures > 0
}
