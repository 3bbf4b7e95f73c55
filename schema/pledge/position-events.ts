import { eventsOf, type PositionEvent, type PositionEventKind } from '../../domain/position/event.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { EditionRef, PositionRef } from '../builder/refs.ts'
import { ownListOf, SENTENCE } from '../cost/field-cost.ts'
import { DatePrecisionEnum } from '../edition/edition.ts'
import { statementField } from '../statement/statement-field.ts'
import { ownerOf } from './position.ts'

const EventKindEnum = builder.enumType('PositionEventKind', {
  description:
    'What happened to a position. KEPT and MISSED are said of pledges of core spending as a share of GDP whose year is over, by each edition of NATO that was out after that year: no table measures related spending, or shares of GNI.',
  values: enumValues<PositionEventKind>({
    MADE: 'It was said first.',
    CONFIRMED: 'It was said again.',
    SUPERSEDED: 'A later statement took its place.',
    WITHDRAWN: 'It was taken back, or nothing of it was left.',
    REFUSED: 'The target was refused.',
    KEPT: 'Its year is over, and by this edition the share of that year, as printed, is at what was pledged or above it.',
    MISSED: 'Its year is over, and by this edition the share of that year, as printed, is below what was pledged.',
  }),
})

const PositionEventRef = builder.objectRef<PositionEvent>('PositionEvent').implement({
  description: 'One change in the life of a position.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EventKindEnum, description: 'What happened.' }),
    day: t.expose('day', {
      type: 'Date',
      nullable: true,
      description:
        'When: the day from which the statement counts, or that of the edition. Null for an end of which nobody knows when it was.',
    }),
    dayPrecision: t.expose('precision', {
      type: DatePrecisionEnum,
      nullable: true,
      description: 'How exactly the day is known; null where there is none.',
    }),
    statementSlug: t.exposeString('statement', {
      nullable: true,
      description: 'Slug of the statement; null for KEPT and MISSED, and where none is known.',
    }),
    statement: t.field(
      statementField('The statement; null as its slug, and, with an error, while statements cannot be read.'),
    ),
    edition: t.expose('edition', {
      type: EditionRef,
      nullable: true,
      description: 'The edition whose figure judges: for KEPT and MISSED; else null.',
    }),
    explanation: t.exposeString('explanation', { description: 'The same in one sentence, with its numbers.' }),
  }),
})

builder.objectField(PositionRef, 'events', (t) =>
  t.field({
    type: [PositionEventRef],
    description:
      'Its life, oldest first: each change with its statement, and for a pledge whose year is over the judgement of each edition since. Asked for as of a day, up to that day. Empty for NONE_FOUND.',
    cost: { ...ownListOf(({ positionEvents }) => positionEvents), each: SENTENCE },
    resolve: (position, _args, { dataset }) => eventsOf(dataset, ownerOf(dataset, position), position),
  }),
)
