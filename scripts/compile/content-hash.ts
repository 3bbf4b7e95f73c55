/** Names by content: of a snapshot, of a statement, of all statements. The first 16 hexadecimal digits of a SHA-256. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/canonical.ts'
import type { Statement } from '../../domain/statement/statement.ts'

/** The version of a dataset. */
export const versionOf = (snapshot: Uint8Array): string => hashOf(snapshot)

const hashes = new WeakMap<Statement, string>()

/** Of all that a statement says. Worked out once for each: every row that belongs to it is imported by it. */
export function contentHash(statement: Statement): string {
  const hash = hashes.get(statement) ?? hashOf(canonicalJson(statement))
  hashes.set(statement, hash)
  return hash
}

/** The same for all statements, in whichever order they are. */
export const contentHashOfAll = (statements: readonly Statement[]): string =>
  hashOf(
    statements
      .map((one) => `${one.slug} ${contentHash(one)}\n`)
      .toSorted()
      .join(''),
  )

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 16)
