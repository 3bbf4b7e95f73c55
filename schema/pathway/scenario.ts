import type { Dataset } from '../../domain/dataset/dataset.ts'
import { isAbsence, present } from '../../domain/figure/absence.ts'
import { areaFrom, membersNamed } from '../../domain/identity.ts'
import { mostYearsOf } from '../../domain/pathway/input/span.ts'
import { memberPathwayFrom } from '../../domain/pathway/pathway.ts'
import type { Scenario } from '../../domain/scenario/scenario.ts'
import { scenarioInput, scenarioPathway } from '../../domain/scenario/scenario-pathway.ts'
import { AREA_CODE } from '../area/area.ts'
import { builder } from '../builder/builder.ts'
import { MemberPathwayRef, PathwayRef } from '../builder/refs.ts'
import { ofArea } from '../cost/field-cost.ts'
import { orNull } from '../figure/figure-args.ts'
import { statementField } from '../statement/statement-field.ts'
import { PATHWAY_WEIGHT } from './cost.ts'

const yearsOf = (dataset: Dataset, scenarios: readonly Scenario[]): number =>
  Math.max(1, ...scenarios.map(({ input }) => mostYearsOf(dataset, input)))

const SaidRef = builder.objectRef<NonNullable<Scenario['said']>>('ScenarioOrigin').implement({
  description: 'Who put a question.',
  fields: (t) => ({
    statementSlug: t.exposeString('statement', {
      description: 'Slug of the statement: known also while statements cannot be read.',
    }),
    statement: t.field(statementField('The statement. Null, with an error, while statements cannot be read.')),
    saidBy: t.exposeString('by', { description: 'Who said it.' }),
    saidOn: t.expose('on', { type: 'Date', description: 'When.' }),
    url: t.expose('url', { type: 'URL', description: 'Where it is reported.' }),
  }),
})

const ScenarioRef = builder.objectRef<Scenario>('Scenario')

builder.node(ScenarioRef, {
  description: 'A named question about pathways, the same for every member.',
  id: { description: 'Global id, such as `scenario:hague-2035`.', resolve: ({ slug }) => slug },
  loadOne: (slug, { dataset }) => dataset.scenarios.find((one) => one.slug === slug) ?? null,
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its short name, such as `hague-2035`.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    description: t.exposeString('description', { description: 'What it asks.' }),
    origin: t.expose('said', {
      type: SaidRef,
      nullable: true,
      description: 'Who put the question; null where nobody did.',
    }),
    pathway: t.field({
      type: PathwayRef,
      nullable: true,
      description:
        "Its pathway for a member or a group. That of a group holds its members' pathways in `GroupPathway.members`.",
      args: {
        area: t.arg.id({
          required: true,
          description: AREA_CODE,
        }),
      },
      cost: {
        weight: ({ args, dataset }) => ofArea(PATHWAY_WEIGHT)({ members: membersNamed(dataset, args.area) }),
        below: ({ args, dataset, years }) => ({ members: membersNamed(dataset, args.area), years }),
      },
      resolve: (scenario, { area }, context, info) =>
        orNull(scenarioPathway(context.dataset, scenario, areaFrom(context.dataset, 'area', area)), context, info),
    }),
    pathways: t.field({
      type: [MemberPathwayRef],
      description:
        'Its pathways for the members of a group. Members without one are left out: see `leftOut` of the group’s pathway.',
      args: { group: t.arg.id({ defaultValue: 'NATO', required: true, description: 'A group by code or id.' }) },
      cost: {
        weight: ({ args, dataset }) => PATHWAY_WEIGHT * membersNamed(dataset, args.group),
        size: ({ args, dataset }) => membersNamed(dataset, args.group),
        below: ({ years }) => ({ members: 1, years }),
      },
      resolve: (scenario, { group }, { dataset }) => {
        const area = areaFrom(dataset, 'group', group)
        const input = scenarioInput(dataset, scenario)
        const members = area.kind === 'group' ? area.members : area.kind === 'member' ? [area] : []
        if (isAbsence(input)) return []
        return present(members.map((member) => memberPathwayFrom(dataset, member, input)))
      },
    }),
  }),
})

builder.queryFields((t) => ({
  scenario: t.field({
    type: ScenarioRef,
    nullable: true,
    description: 'One scenario; null when there is none of that name.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug, such as `hague-2035`.' }) },
    cost: {
      below: ({ args, dataset }) => ({
        years: yearsOf(
          dataset,
          dataset.scenarios.filter(({ slug }) => slug === args.slug),
        ),
      }),
    },
    resolve: (_root, { slug }, { dataset }) => dataset.scenarios.find((one) => one.slug === slug) ?? null,
  }),
  scenarios: t.field({
    type: [ScenarioRef],
    description: 'All scenarios.',
    cost: {
      size: ({ dataset }) => dataset.sizes.scenarios,
      below: ({ dataset }) => ({ years: yearsOf(dataset, dataset.scenarios) }),
    },
    resolve: (_root, _args, { dataset }) => dataset.scenarios,
  }),
}))
