/** A version of the dataset as it is published: its figures, and the statements that belong to them. */
import { canonicalJson } from '../domain/canonical.ts'
import type { Statement } from '../domain/statement/statement.ts'
import { snapshotKey } from '../src/store/publications/publication.ts'

export interface Release {
  readonly version: string
  /** The snapshot. */
  readonly bytes: Uint8Array
  readonly statements: readonly Statement[]
}

/** In KV beside the snapshot: D1 can be filled from it again, and two versions be compared. */
export const statementsKey = (version: string): string => `statements:${version}`

/** What a version is in KV, by key. */
export const contentOf = ({ version, bytes, statements }: Release): ReadonlyMap<string, Uint8Array> =>
  new Map([
    [snapshotKey(version), bytes],
    [statementsKey(version), new TextEncoder().encode(canonicalJson(statements))],
  ])
