import type { Absence } from '../../domain/absence.ts'
import type { Member } from '../../domain/area.ts'
import { builder } from '../builder.ts'
import { AbsenceRef, MemberRef } from '../refs.ts'

/** A member without a figure. */
export interface AbsentMember {
  readonly member: Member
  readonly absence: Absence
}

export const AbsentMemberRef = builder.objectRef<AbsentMember>('AbsentMember').implement({
  description: 'A member without a figure, and why.',
  fields: (t) => ({
    member: t.expose('member', { type: MemberRef, description: 'Who has none.' }),
    absence: t.expose('absence', { type: AbsenceRef, description: 'Why.' }),
  }),
})
