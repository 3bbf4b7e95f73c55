import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, valueFromASTUntyped } from 'graphql'

/** Fields whose figures can be pinned to an edition or a day. */
const FIGURES: ReadonlySet<string> = new Set(['series', 'datum', 'table'])

/** What may stand around and in them without speaking of now. */
const TIMELESS: ReadonlySet<string> = new Set([
  ...['area', 'member', 'group', 'groupOf', 'comparator', 'comparators', 'currency', 'indicator', 'edition'],
  ...['composition', 'included', 'leftOut', 'method', 'reason', 'explanation', 'aggregate', 'citation'],
  ...['unit', 'label', 'measure', 'multiplier', 'priceBasis', 'baseYear'],
  ...['data', 'columns', 'years', 'values', 'statuses', 'year', 'value', 'status', 'table', 'definition', 'absence'],
  ...[
    'id',
    'code',
    'iso2',
    'name',
    'officialName',
    'flag',
    'capital',
    'accession',
    'region',
    'subregion',
    'isoNumeric',
    'slug',
    'publishedOn',
    '__typename',
  ],
])

/**
 * Whether all figures of an answer are of an edition or a day that is named, with nothing beside them that speaks of now. Such an
 * answer changes seldom: when a figure is corrected, or an older edition is added. What is not known to be timeless is of now.
 *
 * @param publishedOn ISO 8601, the day on which the dataset was published: a later edition of that day or after it is not in it yet
 */
export function isPinned(
  { definitions }: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  publishedOn: string,
): boolean {
  let figures = 0
  const isTimeless = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      // Fragments are looked at where they are defined.
      if (selection.kind === Kind.FRAGMENT_SPREAD) return true
      const isTimelessHere = selection.kind !== Kind.FIELD || isTimelessField(selection)
      return isTimelessHere && (!selection.selectionSet || isTimeless(selection.selectionSet))
    })
  const isTimelessField = ({ name, arguments: args = [] }: FieldNode): boolean => {
    // The table of a figure is a word, that of the root a question.
    if (!FIGURES.has(name.value) || args.length === 0) return TIMELESS.has(name.value)
    figures++
    return args.some(({ name: { value: name }, value }) => {
      if (name !== 'edition' && name !== 'asOf') return false
      const given = valueFromASTUntyped(value, variables)
      return typeof given === 'string' && (name === 'edition' || given < publishedOn)
    })
  }
  const sets = definitions.flatMap((one) => ('selectionSet' in one ? one.selectionSet : []))
  return sets.every(isTimeless) && figures > 0
}
