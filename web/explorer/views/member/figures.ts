import type { MemberAnswer, PathwayAnswer } from '../../generated/documents.ts'

/** The member in the answer for its page. */
export type MemberFigures = NonNullable<MemberAnswer['member']>

/** The pathway in the answer for the page of a member. */
export type PathwayFigures = NonNullable<NonNullable<PathwayAnswer['member']>['pathway']>
