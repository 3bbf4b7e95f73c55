import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, valueFromASTUntyped } from 'graphql'

/** Fields whose figures can be pinned to an edition or a day. */
const FIGURES: ReadonlySet<string> = new Set(['series', 'datum', 'table'])

/** Fields that may surround or be inside `FIGURES`: their values do not depend on the current vintage. */
const TIMELESS: ReadonlySet<string> = new Set(
  `__typename id slug name officialName code iso2 isoNumeric flag capital region subregion accession currency
  area member group groupOf comparator comparators indicator unit label measure multiplier priceBasis baseYear definition
  edition publishedOn citation data columns years values statuses year value status table aggregate
  composition method included leftOut absence reason explanation`.split(/\s+/),
)

/**
 * Whether a document pins all its figures to an edition or a past day, and selects nothing else that depends on the current vintage.
 * Such an answer changes rarely: when a figure is corrected, or an older edition is added. A field that is not listed above counts
 * as current.
 *
 * @param publishedOn the day on which the dataset was published, YYYY-MM-DD. `asOf` must be before it: an edition of that day or later
 *   may still be added.
 */
export function isPinned(
  { definitions }: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  publishedOn: string,
): boolean {
  let figures = 0
  const isTimeless = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      // `definitions` has the fragment.
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
      const argument = valueFromASTUntyped(value, variables)
      return typeof argument === 'string' && (name === 'edition' || argument < publishedOn)
    })
  }
  const sets = definitions.flatMap((one) => ('selectionSet' in one ? one.selectionSet : []))
  return sets.every(isTimeless) && figures > 0
}
