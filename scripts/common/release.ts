import { canonicalJson } from '../../domain/canonical.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { openDataset } from '../../domain/dataset/open-dataset.ts'
import { decodeSnapshot } from '../../domain/dataset/snapshot.ts'
import type { Statement } from '../../domain/statement/statement.ts'
import { snapshotKey } from '../../src/store/publications/publication.ts'

/** A version of the dataset as it is published: the snapshot with the figures, and the statements. */
export interface DatasetRelease {
  readonly version: string
  /** The snapshot. */
  readonly bytes: Uint8Array
  readonly statements: readonly Statement[]
}

/** Copies the bytes to a new buffer, because a snapshot is read through typed arrays, which must be aligned. */
export const datasetOf = ({ version, bytes }: Pick<DatasetRelease, 'version' | 'bytes'>): Dataset =>
  openDataset(version, decodeSnapshot(new Uint8Array(bytes).buffer))

/** The key of the statements in KV. They allow to restore D1, and to compare two versions. */
export const statementsKey = (version: string): string => `statements:${version}`

/** The values that a version has in KV, by key. */
export const kvEntries = ({ version, bytes, statements }: DatasetRelease): ReadonlyMap<string, Uint8Array> =>
  new Map([
    [snapshotKey(version), bytes],
    [statementsKey(version), new TextEncoder().encode(canonicalJson(statements))],
  ])
