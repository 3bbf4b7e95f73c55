import type { Member } from '../../domain/area/area.ts'
import type { Absence } from '../../domain/figure/absence.ts'
import { builder } from '../builder/builder.ts'
import { AbsenceRef, MemberRef } from '../builder/refs.ts'

/** A member without a figure. */
interface AbsentMember {
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
