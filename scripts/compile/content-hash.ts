/** Names for what is said: a statement, and all of them, by their content. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../src/domain/canonical.ts'
import type { Statement } from '../../src/domain/statement/statement.ts'

/** The first 16 hexadecimal digits of the SHA-256 of all that a statement says. */
export const contentHash = (statement: Statement): string => hashOf(canonicalJson(statement))

/** The same for all statements, in whichever order they are. */
export const contentHashOfAll = (statements: readonly Statement[]): string =>
  hashOf(
    statements
      .map((one) => `${one.slug} ${contentHash(one)}\n`)
      .toSorted()
      .join(''),
  )

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
