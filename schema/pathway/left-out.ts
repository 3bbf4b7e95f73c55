import type { Member } from '../../domain/area/area.ts'
import { builder } from '../builder/builder.ts'
import { MemberRef } from '../builder/refs.ts'

export const LeftOutMemberRef = builder
  .objectRef<{ readonly member: Member; readonly reason: string }>('PathwayLeftOut')
  .implement({
    description: 'A member without a pathway.',
    fields: (t) => ({
      member: t.expose('member', { type: MemberRef, description: 'Who is left out.' }),
      reason: t.exposeString('reason', { description: 'Why.' }),
    }),
  })
