import {
  type CrossSection,
  countIn,
  crossSectionOf,
  type Ranked,
  ranksIn,
  warningsOfSection,
} from '../../domain/comparison/cross-section.ts'
import { editionOfSection, revisionsOfSection } from '../../domain/comparison/section-revisions.ts'
import { indicatorOf } from '../../domain/dataset/dataset.ts'
import { vintageFrom } from '../../domain/edition/vintage.ts'
import { isAbsence } from '../../domain/figure/absence.ts'
import { groupFrom, membersNamed } from '../../domain/identity.ts'
import { FIGURE_WEIGHT, yearArgs } from '../area/area.ts'
import { builder } from '../builder/builder.ts'
import { AbsenceRef, DatumRef, EditionRef, IndicatorRef } from '../builder/refs.ts'
import { type Priced, SENTENCE } from '../cost/field-cost.ts'
import { WARNINGS_COST } from '../edition/edition.ts'
import { CoverageRef } from '../figure/coverage.ts'
import { figureArgs, orNull, yearFrom } from '../figure/figure-args.ts'
import { AbsentMemberRef } from './absent-member.ts'
import { OF_EACH_MEMBER, ThresholdComparatorEnum, ThresholdCountRef, thresholdFrom } from './threshold-count.ts'

const RankedRef = builder.objectRef<Ranked>('RankedFigure').implement({
  description: 'A figure with its rank. Figures that are printed alike share one: 1, 2, 2, 4.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 for the highest figure.' }),
    rankFromLowest: t.exposeInt('rankFromLowest', { description: '1 for the lowest figure.' }),
    datum: t.expose('datum', { type: DatumRef, description: 'The figure.' }),
  }),
})

const CrossSectionRef = builder.objectRef<CrossSection>('CrossSection')

CrossSectionRef.implement({
  description: 'One indicator of all members of a group in one year.',
  fields: (t) => ({
    indicator: t.expose('indicator', { type: IndicatorRef, description: 'What is measured.' }),
    year: t.exposeInt('year', { description: 'The year.' }),
    coverage: t.expose('coverage', { type: CoverageRef, description: 'How much of the group has a figure.' }),
    data: t.expose('data', {
      type: [DatumRef],
      description: 'The figures, highest first; of the same value, by the name of the member.',
      cost: OF_EACH_MEMBER,
    }),
    absent: t.expose('absent', {
      type: [AbsentMemberRef],
      description: 'Who belonged to the group in that year and has no figure, and why.',
      cost: { size: ({ members }) => members, each: SENTENCE },
    }),
    ranking: t.field({
      type: [RankedRef],
      nullable: true,
      description:
        'The figures with their ranks, highest first. Null where too few of the group have a figure: `extensions.absences` says so.',
      cost: OF_EACH_MEMBER,
      resolve: (section, _args, context, info) => {
        const ranks = ranksIn(section)
        return orNull(ranks, context, info)
      },
    }),
    threshold: t.field({
      type: ThresholdCountRef,
      description: 'How many members meet a threshold, who meets it and who misses it.',
      args: {
        threshold: t.arg.float({ required: true, description: 'In the unit of the indicator, -10^12 to 10^12.' }),
        comparator: t.arg({
          type: ThresholdComparatorEnum,
          required: true,
          defaultValue: 'AT_LEAST',
          description: 'How it is met.',
        }),
      },
      cost: { below: ({ members }) => ({ members }) },
      resolve: (section, { threshold, comparator }) => countIn(section, comparator, thresholdFrom(threshold)),
    }),
    edition: t.field({
      type: EditionRef,
      nullable: true,
      description: 'The publication that all figures are of; null where there are none, or they are of several.',
      resolve: editionOfSection,
    }),
    revisions: t.field({
      type: [CrossSectionRef],
      description:
        'The same in every edition of the source that has a figure of the year, oldest first: how a count changed, and who crossed a threshold. An edition that is carried in part says so in its `coverage`. Constant prices of other base years are told apart by `unit` of the figures.',
      cost: {
        weight: ({ dataset, members }) => dataset.sizes.editionsOfSource * members * FIGURE_WEIGHT({ members: 1 }),
        size: ({ dataset }: Priced) => dataset.sizes.editionsOfSource,
        below: ({ members }) => ({ members }),
      },
      resolve: (section, _args, { dataset }) => revisionsOfSection(dataset, section),
    }),
    warnings: t.stringList({
      description: 'Who has no figure, and notes on the figures.',
      cost: {
        size: ({ members, dataset }) => 1 + members * (1 + dataset.sizes.warnings),
        each: WARNINGS_COST.each,
      },
      resolve: warningsOfSection,
    }),
  }),
})

const CrossSectionResult = builder.unionType('CrossSectionResult', {
  description: 'The figures of a year, or the reason why there are none.',
  types: [CrossSectionRef, AbsenceRef],
  resolveType: (found) => (isAbsence(found) ? 'Absence' : 'CrossSection'),
})

/** How a group is named in an argument. */
export const GROUP_CODE =
  'Code or id of a group: NATO, NATO_EUROPE_CANADA, NATO_EUROPE, NORTH_AMERICA, or codes of members joined by "+".'

builder.queryField('crossSection', (t) =>
  t.field({
    type: CrossSectionResult,
    description:
      'One indicator of all members of a group in one year: ranks, and who meets a threshold. Absent where the units of members do not compare.',
    args: {
      ...figureArgs,
      ...yearArgs,
      group: t.arg.id({ required: true, defaultValue: 'NATO', description: GROUP_CODE }),
    },
    cost: {
      weight: ({ args, dataset }) => membersNamed(dataset, args.group) * FIGURE_WEIGHT({ members: 1 }),
      below: ({ args, dataset }) => ({ members: membersNamed(dataset, args.group) }),
    },
    resolve: (_root, { indicator, year, group, edition, asOf, definition }, { dataset }) =>
      crossSectionOf(
        dataset,
        {
          group: groupFrom(dataset, 'group', group),
          indicator: indicatorOf(dataset, indicator),
          vintage: vintageFrom(dataset, edition ?? null, asOf ?? null),
          definition: definition ?? null,
        },
        yearFrom('year', year),
      ),
  }),
)
