import type { InputShapeFromFields } from '@pothos/core'
import type { Group, Member } from '../../domain/area/area.ts'
import { type Assessment, assess, assessMembers } from '../../domain/assessment/assessment.ts'
import { GRADES, type Grade } from '../../domain/assessment/grade.ts'
import * as bounds from '../../domain/pathway/input/bounds.ts'
import type { ShareTarget } from '../../domain/pathway/input/spec.ts'
import { builder } from '../builder/builder.ts'
import type { Context } from '../builder/context.ts'
import { GroupRef, MemberRef } from '../builder/refs.ts'
import { range } from '../pathway/input/input.ts'
import { AssessmentRef } from './assessment.ts'
import { GradeEnum } from './grade.ts'

/** Points for one assessment: figures, paces, and a search in the record. */
const WEIGHT = 40

const assessmentArgs = builder.args((t) => ({
  sharePercent: t.float({
    required: true,
    defaultValue: 3.5,
    description: `The target for core spending: ${range(bounds.SHARE)}. Default: that of The Hague.`,
  }),
  year: t.int({
    required: true,
    defaultValue: 2035,
    description: `The year in which it is to be met: ${range(bounds.TARGET_YEAR)}. A year that is over is judged by its figure.`,
  }),
  asOf: t.field({
    type: 'Date',
    description: 'As it was known on this day: figures, pledges and history. Default: now.',
  }),
}))

const targetFrom = (sharePercent: number, year: number): ShareTarget => ({
  share: bounds.within('sharePercent', sharePercent, bounds.SHARE),
  year: bounds.yearWithin('year', year, bounds.TARGET_YEAR),
})

interface Assessments {
  readonly all: readonly Assessment[]
}

interface GradeCount {
  readonly grade: Grade
  readonly members: readonly Member[]
}

const GradeCountRef = builder.objectRef<GradeCount>('AssessmentGradeCount').implement({
  description: 'How many members have a grade, and who.',
  fields: (t) => ({
    grade: t.expose('grade', { type: GradeEnum, description: 'The grade.' }),
    count: t.int({ description: 'How many.', resolve: ({ members }) => members.length }),
    members: t.expose('members', {
      type: [MemberRef],
      description: 'Who, by name.',
      cost: { size: ({ dataset }) => dataset.sizes.members },
    }),
  }),
})

const AssessmentsRef = builder.objectRef<Assessments>('Assessments').implement({
  description: 'All members against one target, by the same rule.',
  fields: (t) => ({
    members: t.expose('all', {
      type: [AssessmentRef],
      description: 'One for each member, by name. As of a day, those who were members in its year.',
      cost: { size: ({ dataset }) => dataset.sizes.members, below: () => ({ members: 1 }) },
    }),
    counts: t.field({
      type: [GradeCountRef],
      description: 'How many have each grade, in the order of the rule; grades without a member are listed with 0.',
      cost: { size: GRADES.length },
      resolve: ({ all }) =>
        GRADES.map((grade) => ({
          grade,
          members: all.flatMap(({ grade: its, area }) => (its === grade && area.kind === 'member' ? [area] : [])),
        })),
    }),
  }),
})

builder.queryField('assessments', (t) =>
  t.field({
    type: AssessmentsRef,
    description:
      'All members against a target share of core spending, by default that of The Hague, and the counts of grades.',
    args: assessmentArgs,
    cost: { weight: ({ dataset }) => WEIGHT * dataset.sizes.members },
    resolve: (_root, { sharePercent, year, asOf }, { dataset }) => ({
      all: assessMembers(dataset, targetFrom(sharePercent, year), asOf ?? null),
    }),
  }),
)

const DESCRIPTION =
  'Where it stands against a target share of core spending, by default that of The Hague: gap, paces, pledges, history, and a grade.'

const resolve = (
  area: Member | Group,
  { sharePercent, year, asOf }: InputShapeFromFields<typeof assessmentArgs>,
  { dataset }: Context,
) => assess(dataset, { area, target: targetFrom(sharePercent, year), day: asOf ?? null })

builder.objectField(MemberRef, 'assessment', (t) =>
  t.field({
    type: AssessmentRef,
    description: DESCRIPTION,
    args: assessmentArgs,
    cost: { weight: WEIGHT, below: () => ({ members: 1 }) },
    resolve,
  }),
)

builder.objectField(GroupRef, 'assessment', (t) =>
  t.field({
    type: AssessmentRef,
    description: DESCRIPTION,
    args: assessmentArgs,
    cost: { weight: ({ members }) => WEIGHT * (members + 1), below: ({ members }) => ({ members }) },
    resolve,
  }),
)
