import type { ChangeEntry } from '../../../domain/change-log/entry.ts'
import { knownEntries } from '../../../domain/change-log/known.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { SCHEMA_RELEASES } from '../../../schema/release-notes.ts'

/** What the feed has to know of the dataset and the schema, as the field `changes` knows it. */
export const knownChanges = (dataset: Dataset): readonly ChangeEntry[] => knownEntries(dataset, SCHEMA_RELEASES)
