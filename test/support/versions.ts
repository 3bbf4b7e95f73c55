import { openDataset } from '../../domain/dataset/open-dataset.ts'
import { decodeSnapshot, encodeSnapshot, type Snapshot } from '../../domain/dataset/snapshot.ts'
import type { Version } from '../../domain/difference/records.ts'
import { compile } from '../../scripts/compile/compile.ts'
import { bytes, dataset, statements } from './dataset.ts'
import { type Edits, packageWith } from './package-copy.ts'

/** What is published. */
export const published: Version = { dataset, statements }

/** The version that a folder with a data package makes. */
export function versionIn(folder: string): Version {
  const compiled = compile(folder)
  const snapshot = decodeSnapshot(compiled.bytes.slice().buffer)
  return { dataset: openDataset(compiled.version, snapshot), statements: compiled.statements }
}

/** What is published, with some files changed. */
export const versionWith = (edits: Edits): Version => versionIn(packageWith(edits))

/** What is published, with its figures changed in place and not held against each other. */
export function versionWithCells(change: (snapshot: Snapshot) => void): Version {
  const snapshot = decodeSnapshot(bytes.slice().buffer)
  change(snapshot)
  return { dataset: openDataset('0'.repeat(16), decodeSnapshot(encodeSnapshot(snapshot).buffer)), statements }
}
