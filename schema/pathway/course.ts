/** The course of a pathway, leg by leg: what becomes of its target, and when it climbs. */
import { type CourseStretch, climbOf } from '../../domain/pathway/course/climb.ts'
import { LEGS, type Leg, type LegCourse } from '../../domain/pathway/course/leg-course.ts'
import { type Outcome, outcomeOf } from '../../domain/pathway/course/outcome.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'

export const LegEnum = builder.enumType('PathwayLeg', {
  description: 'What part of spending is meant.',
  values: {
    CORE: { value: 'core', description: 'Core spending, by NATO’s definition.' },
    RELATED: { value: 'related', description: 'Defence- and security-related spending.' },
    TOTAL: { value: 'total', description: 'Both together: an undivided target, or the sum of the two.' },
  } as const satisfies Record<string, { value: Leg; description: string }>,
})

export const OutcomeEnum = builder.enumType('PathwayOutcome', {
  description: 'What a course does about its target.',
  values: enumValues<Outcome>({
    REACHES: 'It rises to its target, or beyond.',
    FALLS_SHORT: 'It ends below its target, also where it does not move at all.',
    ALREADY_ABOVE: 'It starts at its target or above, and does not fall.',
    FALLS: 'It ends below its start.',
  }),
})

const ClimbRef = builder.objectRef<CourseStretch>('PathwayClimb').implement({
  description:
    'The years in which a course climbs: from the year before its first rise to that of its last. A last step that the target cuts short is left out.',
  fields: (t) => ({
    startYear: t.exposeInt('from', { description: 'The year before the first rise.' }),
    endYear: t.exposeInt('to', { description: 'The year of the last rise.' }),
    pointsAYear: t.float({
      description: 'Points of GDP a year in these years.',
      resolve: ({ paces }) => paces.points ?? 0,
    }),
    realGrowthPercent: t.float({
      nullable: true,
      description: 'Real growth of spending in these years, percent a year; null where spending starts from nothing.',
      resolve: ({ paces }) => paces.growth,
    }),
  }),
})

export const LegCourseRef = builder.objectRef<LegCourse>('PathwayLegCourse').implement({
  description:
    'The course of one leg of a pathway, from its start to the year of its own target, whatever other legs do.',
  fields: (t) => ({
    leg: t.expose('leg', { type: LegEnum, description: 'Which leg.' }),
    outcome: t.field({ type: OutcomeEnum, description: 'What becomes of its target.', resolve: outcomeOf }),
    startSharePercent: t.float({
      description: 'Percent of GDP in the start year.',
      resolve: ({ shares }) => shares[0] ?? 0,
    }),
    endSharePercent: t.float({
      description: 'Percent of GDP in the year of the target: where it ends, reached or not.',
      resolve: ({ shares }) => shares.at(-1) ?? 0,
    }),
    targetSharePercent: t.float({
      description: 'Percent of GDP that it aims at.',
      resolve: ({ target }) => target.share,
    }),
    targetYear: t.int({ description: 'The year of its target.', resolve: ({ target }) => target.year }),
    climb: t.field({
      type: ClimbRef,
      nullable: true,
      description: 'The years in which it climbs; null where it does not.',
      resolve: climbOf,
    }),
  }),
})

/** The most courses of a pathway: core, related and both together. */
export const MOST_COURSES = LEGS.length
