import type { Grade } from '../../domain/assessment/grade.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'

export const GradeEnum = builder.enumType('AssessmentGrade', {
  description:
    'Where an area stands against a target. The first whose condition holds, in this order: NO_FIGURE, MET, MISSED, REFUSED, ON_COURSE, PLEDGED, WITHIN_PRECEDENT, RECORD_PACE, WITHOUT_PRECEDENT.',
  values: enumValues<Grade>({
    NO_FIGURE: 'There is no figure to judge.',
    MET: 'The share, as it is printed, is at the target.',
    MISSED: 'The target’s year is over, and its figure is below the target.',
    REFUSED: 'It has refused this much core spending or less, or says that less is enough.',
    ON_COURSE: 'It is at the target in time if it goes on as in the last five years.',
    PLEDGED: 'Its own pledges in force, with a share and a year, lead to the target in time.',
    WITHIN_PRECEDENT: 'Without such a pledge; but it has risen as fast itself over as many years.',
    RECORD_PACE: 'Faster than it ever rose itself; another ally has, from a like level.',
    WITHOUT_PRECEDENT: 'Faster than any of today’s allies rose from a like level over as many years.',
  }),
})
