import { type FieldNode, Kind, type SelectionSetNode } from 'graphql'
import { argumentReader, type Variables } from './arguments.ts'
import type { Separated } from './separate.ts'

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
 * @param publishedOn ISO 8601, the day on which the dataset was published: a later edition of that day or after it is not in it yet
 */
export function isPinned({ operation, fragments }: Separated, variables: Variables, publishedOn: string): boolean {
  let figures = 0
  const isTimeless = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      // Fragments are looked at where they are defined.
      if (selection.kind === Kind.FRAGMENT_SPREAD) return true
      return (
        (selection.kind !== Kind.FIELD || isTimelessField(selection)) &&
        (!selection.selectionSet || isTimeless(selection.selectionSet))
      )
    })
  const isTimelessField = (node: FieldNode): boolean => {
    if (!FIGURES.has(node.name.value)) return TIMELESS.has(node.name.value)
    figures++
    const read = argumentReader(node, null, operation, variables)
    const [edition, asOf] = [read('edition'), read('asOf')]
    return typeof edition === 'string' || (typeof asOf === 'string' && asOf < publishedOn)
  }
  return [operation, ...fragments].every(({ selectionSet }) => isTimeless(selectionSet)) && figures > 0
}
