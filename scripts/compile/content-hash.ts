/** Names by content: of a snapshot, of a statement, of all statements. The first 16 hexadecimal digits of a SHA-256. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../src/domain/canonical.ts'
import type { Statement } from '../../src/domain/statement/statement.ts'

/** The version of a dataset. */
export const versionOf = (snapshot: Uint8Array): string => hashOf(snapshot)

/** Of all that a statement says. */
export const contentHash = (statement: Statement): string => hashOf(canonicalJson(statement))

/** The same for all statements, in whichever order they are. */
export const contentHashOfAll = (statements: readonly Statement[]): string =>
  hashOf(
    statements
      .map((one) => `${one.slug} ${contentHash(one)}\n`)
      .toSorted()
      .join(''),
  )

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 16)
