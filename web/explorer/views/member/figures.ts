import type { MemberAnswer, PathwayAnswer } from '../../generated/documents.ts'

/** A member as its page shows it. */
export type MemberFigures = NonNullable<MemberAnswer['member']>

/** A pathway as a member's page shows it. */
export type PathwayFigures = NonNullable<PathwayAnswer['pathway']>
