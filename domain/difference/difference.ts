/** Computes all changes between two versions of the data. */
import { answerChanges } from './answers.ts'
import type { Change } from './change.ts'
import { editionChanges } from './editions.ts'
import { figureChanges } from './figures.ts'
import { changedRecords, type Version } from './records.ts'
import { verdictChanges } from './verdicts.ts'

/** All changes, grouped by kind. Swapping the versions swaps `before` and `after` of each change; the order may differ. */
export const difference = (before: Version, after: Version): readonly Change[] => [
  ...editionChanges(before.dataset, after.dataset),
  ...answerChanges(before.dataset, after.dataset),
  ...figureChanges(before.dataset, after.dataset),
  ...changedRecords(before, after),
  ...verdictChanges(before, after),
]
