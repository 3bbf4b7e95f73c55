import type { Dataset } from '../../domain/dataset/dataset.ts'
import { InputError, quoted } from '../../domain/errors.ts'
import { areaNamed } from '../../domain/identity.ts'
import * as bounds from '../../domain/pathway/input/bounds.ts'
import type { StretchFilter } from '../../domain/pathway/realism/stretches.ts'
import { builder } from '../builder/builder.ts'
import { range } from '../pathway/input/input.ts'

export const StretchFilterInput = builder.inputType('StretchFilter', {
  description: 'What stretches must be like. All conditions hold together; what is not given asks for nothing.',
  fields: (t) => ({
    member: t.id({ description: 'Of this member alone, by code or name.' }),
    startShareAtLeast: t.float({
      description: `Percent of GDP in the first year, as it is printed, or more: ${range(bounds.SHARE)}.`,
    }),
    startShareAtMost: t.float({
      description: `Percent of GDP in the first year, as it is printed, or less: ${range(bounds.SHARE)}.`,
    }),
    riseAtLeast: t.float({
      description: `Points of GDP from the first year to the last, as they are printed, or more: ${range(bounds.RISE)}.`,
    }),
    inPeace: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether without a year in which the country was at war, by the rule of the class PEACETIME.',
    }),
    asMember: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether of countries that were members of NATO in all of their years.',
    }),
    withoutMarks: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Whether without those that a jump of one year, a suspected break or one-off spending speaks against.',
    }),
  }),
})

type Given = typeof StretchFilterInput.$inferInput

/** @throws InputError when a value is out of bounds or the member is none */
export function stretchFilterFrom(dataset: Dataset, filter: Given | null | undefined): StretchFilter {
  const { member, startShareAtLeast, startShareAtMost, riseAtLeast, inPeace, asMember, withoutMarks } = filter ?? {}
  const number = (field: string, value: number | null | undefined, limits: bounds.Bounds) =>
    value == null ? null : bounds.within(field, value, limits)
  return {
    member: member == null ? null : memberFrom(dataset, String(member)),
    startShareAtLeast: number('startShareAtLeast', startShareAtLeast, bounds.SHARE),
    startShareAtMost: number('startShareAtMost', startShareAtMost, bounds.SHARE),
    riseAtLeast: number('riseAtLeast', riseAtLeast, bounds.RISE),
    inPeace: inPeace ?? false,
    asMember: asMember ?? false,
    withoutMarks: withoutMarks ?? false,
  }
}

/** @throws InputError when there is no such member */
export function memberFrom(dataset: Dataset, text: string) {
  const area = areaNamed(dataset, text)
  if (area?.kind === 'member') return area
  throw new InputError({
    field: 'member',
    found: quoted(text),
    allowed: 'an ISO 3166-1 code or the name of a member',
    example: 'member: "POL"',
  })
}
