/** Statements of versions that were published before claims said how they are read. */
import type { Claim } from '../../domain/claim/claim.ts'
import type { Statement } from '../../domain/statement/statement.ts'

type Added = 'speaker' | 'saidOnPrecision' | 'moment' | 'sinceMoment' | 'fromShare' | 'baseYear' | 'quotes'

/** A statement as a version may have it. */
export type EarlierStatement = Omit<Statement, 'claims'> & {
  readonly claims: readonly (Omit<Claim, Added> & Partial<Pick<Claim, Added>>)[]
}

/** With what a claim lacks: nothing is said, and speaker and day are those of the statement. */
export const withReadings = (statements: readonly EarlierStatement[]): readonly Statement[] =>
  statements.map((one) => ({
    ...one,
    claims: one.claims.map((claim) => ({
      speaker: one.speaker.name,
      saidOnPrecision: one.precision,
      moment: null,
      sinceMoment: null,
      fromShare: null,
      baseYear: null,
      quotes: null,
      ...claim,
    })),
  }))
