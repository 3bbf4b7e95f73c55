import type { MemberAnswer } from '../../queries/member.graphql.ts'
import type { PathwayAnswer } from '../../queries/pathway.graphql.ts'

/** A member as its page shows it. */
export type MemberFigures = NonNullable<MemberAnswer['member']>

/** A pathway as a member's page shows it. */
export type PathwayFigures = NonNullable<NonNullable<PathwayAnswer['member']>['pathway']>
