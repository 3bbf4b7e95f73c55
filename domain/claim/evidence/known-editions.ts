/** Which editions a check sees: those of the day of the words, or all. */
import type { Dataset } from '../../dataset/dataset.ts'
import type { Edition } from '../../edition/edition.ts'
import { type Vintage, vintageOn } from '../../edition/vintage.ts'
import type { Claim } from '../claim.ts'

/** The vintages to try in turn: the given one, then earlier editions of the same definition, newest first. */
export function vintagesToTry(dataset: Dataset, claim: Claim, isToDate: boolean): readonly Vintage[] {
  const first = vintageOn(isToDate ? null : dayOfKnowledge(dataset, claim))
  const earlier = editionsKnown(dataset, claim, isToDate).toReversed()
  return [first, ...earlier.map((edition): Vintage => ({ kind: 'edition', edition }))]
}

/** The day of the words, or that of the edition whose numbers they already give. */
function dayOfKnowledge({ editions }: Dataset, { saidOn, quotes }: Claim): string {
  const quoted = editions.find(({ slug }) => slug === quotes)
  return quoted && quoted.publishedOn > saidOn ? quoted.publishedOn : saidOn
}

export const editionsKnown = (dataset: Dataset, claim: Claim, isToDate: boolean): readonly Edition[] =>
  dataset.editions.filter(
    (edition) =>
      edition.source.definitionCode === (claim.definition ?? 'NATO') &&
      (isToDate || edition.publishedOn <= dayOfKnowledge(dataset, claim)),
  )
