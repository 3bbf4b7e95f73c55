import type { MemberAnswer } from '../../queries/member.graphql.ts'
import type { PathwayAnswer } from '../../queries/pathway.graphql.ts'

/** The member in the answer for its page. */
export type MemberFigures = NonNullable<MemberAnswer['member']>

/** The pathway in the answer for the page of a member. */
export type PathwayFigures = NonNullable<PathwayAnswer['pathway']>
