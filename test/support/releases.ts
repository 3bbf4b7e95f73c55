/** Versions that differ a little from the project's own: in one word of the figures and one of the statements. */

import { decodeSnapshot, encodeSnapshot } from '../../domain/dataset/snapshot.ts'
import type { Release } from '../../scripts/common/release.ts'
import type { Compiled } from '../../scripts/compile/compile.ts'
import { versionOf } from '../../scripts/compile/content-hash.ts'

/** The statement that bears the mark. */
export const MARKED = 'rubio-2025-04-03-realistic-pathway-5pct'

/** @param mark is put where NATO is described and in the title of a statement, so that an answer tells which versions it is of */
export function markedRelease({ bytes, statements }: Pick<Compiled, 'bytes' | 'statements'>, mark: string): Release {
  const { catalogue, ...columns } = decodeSnapshot(bytes.slice().buffer)
  const groups = catalogue.groups.map((one) => ({ ...one, description: mark }))
  const marked = encodeSnapshot({ catalogue: { ...catalogue, groups, statements: mark }, ...columns })
  return {
    version: versionOf(marked),
    bytes: marked,
    statements: statements.map((one) => (one.slug === MARKED ? { ...one, title: mark } : one)),
  }
}
