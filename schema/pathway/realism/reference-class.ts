import type { ReferenceClass } from '../../../domain/pathway/realism/reference-class.ts'
import { builder } from '../../builder/builder.ts'
import { enumValues } from '../../builder/enum-values.ts'

export const ReferenceClassEnum = builder.enumType('ReferenceClass', {
  description: 'The part of history that a pace is held against.',
  values: enumValues<ReferenceClass>({
    ALL: "Every stretch in SIPRI's record of today's allies since 1949, rising or falling, as members or not.",
    RISING: 'Of these, the stretches in which the share of GDP rose. The default.',
    LIKE_LEVEL: 'Of all, those that began within a quarter of the share at the start of what is judged.',
    PEACETIME: 'Of all, those without a year in which the country was at war: see docs/use/pathways.md for the rule.',
    MEMBERS: 'Of all, those of countries that were members of NATO in all of their years.',
    ALLIANCE_SINCE_2014: "The stretches of today's allies in NATO's own newest series, which begins in 2014.",
    OWN_RECORD: "Of all, those of the area itself; of a group, its members'.",
  }),
})
