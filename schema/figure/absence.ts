import type { AbsenceReason } from '../../domain/figure/absence.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { AbsenceRef } from '../builder/refs.ts'

const AbsenceReasonEnum = builder.enumType('AbsenceReason', {
  description: 'Why there is no figure.',
  values: enumValues<AbsenceReason>({
    NO_EDITION_YET: 'On that day no edition with the indicator was out.',
    NOT_IN_EDITION: 'The edition does not carry the indicator.',
    NOT_IN_SOURCE: 'The source has no such figure for the area, such as the defence spending of Iceland.',
    NO_VALUE_IN_YEAR: 'The series has no value in that year.',
    NOT_AGGREGATED: 'The indicator cannot be computed for a group of members.',
    UNKNOWN_MEMBER: 'No member has that code.',
    UNKNOWN_AREA: 'No area has that code.',
    NOT_CARRIED: 'A release that may have the figure is known, and not carried here.',
    INSUFFICIENT_COVERAGE: 'Too few of the members have a figure: less than two thirds of their GDP.',
    NOT_COMPARABLE:
      'The figures of members are in units that do not compare: national currencies, prices of different years.',
  }),
})

AbsenceRef.implement({
  description:
    'Why there is no figure. Missing is never zero. `extensions.absences` gives the same for each series, pathway and member that is null, the first 50.',
  fields: (t) => ({
    reason: t.expose('reason', { type: AbsenceReasonEnum, description: 'The reason as a code.' }),
    explanation: t.exposeString('explanation', { description: 'The reason in words, with what there is instead.' }),
  }),
})
