import type { Area } from '../../domain/area/area.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { areaByCode } from '../../domain/identity.ts'
import { type Fate, fateOf } from '../../domain/position/fate.ts'
import type { Position, Standing } from '../../domain/position/position.ts'
import { isPledge } from '../../domain/position/promise.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { AreaRef, PositionRef } from '../builder/refs.ts'
import { DatePrecisionEnum } from '../edition/edition.ts'
import { TargetStatusEnum } from '../statement/enums.ts'
import { statementField } from '../statement/statement-field.ts'
import { ComponentEnum } from './pledge.ts'

const FateEnum = builder.enumType('PositionFate', {
  description: 'What became of a position.',
  values: enumValues<Fate>({
    KEPT: 'Its year is over, and the newest edition of NATO has a share of that year at what was pledged or above it.',
    MISSED: 'Its year is over, and the newest edition of NATO has a share of that year below what was pledged.',
    OPEN: 'It stands and is not judged: its year is not over, it has none, or no table measures what it is about.',
    SUPERSEDED: 'A later statement took its place before its year was over.',
    WITHDRAWN: 'It was taken back, or nothing of it was left, before its year was over.',
    REFUSED: 'The member refuses the target.',
    NONE_FOUND: 'None was found for this component.',
  }),
})

export const StandingEnum = builder.enumType('PositionStanding', {
  description: 'Whether a position stands.',
  values: enumValues<Standing>({
    IN_FORCE: 'It stands.',
    SUPERSEDED: 'A later statement took its place.',
    WITHDRAWN: 'It was taken back, or its year passed without it.',
    REFUSED: 'The member refuses the target.',
    NONE_FOUND: 'None was found for this component, which is no position either way.',
  }),
})

export function ownerOf(dataset: Dataset, { slug, member }: Position): Area {
  const area = areaByCode(dataset, member)
  if (area) return area
  throw new Error(`The position ${slug} is of no area.`)
}

PositionRef.implement({
  description:
    'Where a member stands on a share of its GDP: one thing that it has pledged, planned, reserved or refused.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable name: the member and a number.' }),
    area: t.field({
      type: AreaRef,
      description: 'Whose it is: a member, or NATO for what the alliance has agreed.',
      resolve: (position, _args, { dataset }) => ownerOf(dataset, position),
    }),
    component: t.expose('component', { type: ComponentEnum, description: 'What part of spending it is about.' }),
    sharePercent: t.exposeFloat('share', {
      nullable: true,
      description: 'Percent of GDP (of GNI where `isOfGni`). Null where no share was named.',
    }),
    shareAtMostPercent: t.exposeFloat('shareMax', { nullable: true, description: 'The upper end of a range.' }),
    isOfGni: t.boolean({
      description: 'Whether it is a share of gross national income.',
      resolve: ({ base }) => base === 'GNI',
    }),
    startYear: t.exposeInt('from', {
      nullable: true,
      description: 'The first year for which it is set, such as that of a yearly floor; null where none was named.',
    }),
    targetYear: t.exposeInt('by', { nullable: true, description: 'The year by which; null where none was named.' }),
    standing: t.expose('standing', { type: StandingEnum, description: 'Whether it stands.' }),
    fate: t.field({
      type: FateEnum,
      description:
        'What became of it: for a pledge of core spending as a share of GDP whose year is over, what the newest edition of NATO says of that year; else how it stands.',
      cost: { weight: 2 },
      resolve: (position, _args, { dataset }) => fateOf(dataset, ownerOf(dataset, position), position),
    }),
    isPledge: t.boolean({
      description:
        'Whether it is a word of its own on a share: law, a decision, a budget, a promise or a plan, also one given up later. Support for what others propose is none, nor is a refusal.',
      resolve: isPledge,
    }),
    firmness: t.expose('firmness', {
      type: TargetStatusEnum,
      nullable: true,
      description: 'How firm it is; null for NONE_FOUND.',
    }),
    saidOn: t.expose('saidOn', {
      type: 'Date',
      nullable: true,
      description: 'The day from which its statement counts; null for NONE_FOUND.',
    }),
    saidOnPrecision: t.expose('precision', {
      type: DatePrecisionEnum,
      nullable: true,
      description: 'How exactly the day is known.',
    }),
    endedOn: t.expose('endedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the statement that ended it. Null where it stands, and where nobody knows.',
    }),
    endedOnPrecision: t.field({
      type: DatePrecisionEnum,
      nullable: true,
      description: 'How exactly that day is known; null where there is none, and in datasets of before that was noted.',
      resolve: ({ endedOn, endedPrecision }) => (endedOn === null ? null : endedPrecision),
    }),
    statementSlug: t.exposeString('statement', { nullable: true, description: 'Slug of its statement.' }),
    statement: t.field(
      statementField('Its statement. Null for NONE_FOUND, and, with an error, while statements cannot be read.'),
    ),
    note: t.exposeString('note', { nullable: true, description: 'What to mind.' }),
  }),
})
