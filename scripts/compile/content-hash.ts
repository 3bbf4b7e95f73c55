/** Content hashes: the first 16 hexadecimal digits of a SHA-256. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/canonical.ts'
import type { Statement } from '../../domain/statement/statement.ts'

/** The version of a dataset: the hash of its snapshot. */
export const versionOf = (snapshot: Uint8Array): string => hashOf(snapshot)

const hashes = new WeakMap<Statement, string>()

/** The hash of a statement. Memoised, because each row that belongs to the statement needs it. */
export function contentHash(statement: Statement): string {
  const hash = hashes.get(statement) ?? hashOf(canonicalJson(statement))
  hashes.set(statement, hash)
  return hash
}

/** The hash of a set of statements. It does not depend on their order. */
export const contentHashOfAll = (statements: readonly Statement[]): string =>
  hashOf(
    statements
      .map((one) => `${one.slug} ${contentHash(one)}\n`)
      .toSorted()
      .join(''),
  )

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 16)
