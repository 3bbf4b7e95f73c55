/** What the log calls a question. */
import { fingerprint } from './fingerprint.ts'
import type { Prepared } from './preparation.ts'
import type { Question } from './question.ts'

/** The operation by the name that its author gave it; null: none. */
export const nameOf = ({ operation }: Prepared): string | null => operation.name?.value ?? null

/** The document by its SHA-256 if the client named it by that, else by its fingerprint. */
export const documentOf = ({ hash, query }: Question): string => hash ?? fingerprint(query)
