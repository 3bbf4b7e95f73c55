import { isAbsence } from '../../domain/absence.ts'
import type { Member } from '../../domain/area.ts'
import { longest } from '../../domain/lengths.ts'
import { pathwayByKey } from '../../domain/pathway/find.ts'
import { pathwayKey } from '../../domain/pathway/identity.ts'
import { MODEL_VERSION, type Pathway } from '../../domain/pathway/pathway.ts'
import { pathwayRealism } from '../../domain/pathway/realism/of-pathway.ts'
import { MEASURES } from '../../domain/pathway/realism/window.ts'
import { sensitivityOf, VARIATIONS } from '../../domain/pathway/sensitivity.ts'
import { effortOf, totalsOf } from '../../domain/pathway/totals.ts'
import { tradeOffOf } from '../../domain/pathway/trade-off.ts'
import { groupWarnings, pathwayWarnings } from '../../domain/pathway/warnings.ts'
import { builder } from '../builder.ts'
import { SENTENCE, sameArea } from '../cost/field-cost.ts'
import { encodeNodeId } from '../node-id.ts'
import { AreaRef, DatumRef, EditionRef, MemberRef, PathwayRef, PledgeRef } from '../refs.ts'
import { PathwayColumnsRef } from './columns.ts'
import { MOST_WARNINGS, PATHWAY_WEIGHT, REALISM_WEIGHT } from './cost.ts'
import { permalinkOf } from './permalink.ts'
import { RealismRef } from './realism.ts'
import { SensitivityRef } from './sensitivity.ts'
import { EffortRef, PathwayTotalsRef } from './totals.ts'
import { TradeOffRef } from './trade-off.ts'
import { PathwayYearRef } from './year.ts'

const LeftOutMemberRef = builder
  .objectRef<{ readonly member: Member; readonly reason: string }>('PathwayLeftOut')
  .implement({
    description: 'A member without a pathway.',
    fields: (t) => ({
      member: t.expose('member', { type: MemberRef, description: 'Who is left out.' }),
      reason: t.exposeString('reason', { description: 'Why.' }),
    }),
  })

const ofMember = (pathway: Pathway, member: NonNullable<Pathway['member']>): Pathway => {
  const [start, ...later] = member.years
  if (!start) throw new Error('A pathway has at least its start year.')
  return {
    ...pathway,
    spec: { ...pathway.spec, area: member.member },
    years: [start, ...later],
    member,
    group: null,
  }
}

builder.node(PathwayRef, {
  description:
    'A course of spending to a share of GDP, with what it costs. Its id alone answers it again, with the same numbers.',
  id: {
    description:
      'The canonical inputs and the versions of data and model, encoded: the same question always has the same id.',
    resolve: pathwayKey,
  },
  loadOne: async (key, context) => {
    const found = await pathwayByKey(key, context)
    return isAbsence(found) ? null : found
  },
  fields: (t) => ({
    permalink: t.field({
      type: 'URL',
      description: 'Opens it in GraphiQL, with the numbers it has now, also when newer figures are served.',
      cost: { weight: SENTENCE },
      resolve: (pathway, _args, { origin }) => permalinkOf(origin, encodeNodeId('Pathway', pathwayKey(pathway))),
    }),
    area: t.field({
      type: AreaRef,
      description: 'Whose pathway it is.',
      cost: { below: sameArea },
      resolve: ({ spec }) => spec.area,
    }),
    datasetVersion: t.string({
      description: 'The version of the figures it is computed from.',
      resolve: ({ dataset }) => dataset.version,
    }),
    modelVersion: t.string({ description: 'The version of the formulas.', resolve: () => MODEL_VERSION }),
    newerFiguresExist: t.boolean({
      description: 'Whether the API serves newer figures than those it is computed from.',
      resolve: ({ dataset }, _args, context) => dataset.version !== context.dataset.version,
    }),
    from: t.int({ description: 'The start year.', resolve: ({ years }) => years[0].year }),
    baseline: t.field({
      type: DatumRef,
      nullable: true,
      description: 'The published share of GDP that it starts from; null for a group.',
      resolve: ({ member }) => member?.baseline ?? null,
    }),
    economy: t.field({
      type: EditionRef,
      nullable: true,
      description: 'Where GDP comes from.',
      resolve: ({ member, group }) => member?.economy.edition ?? group?.members[0]?.economy.edition ?? null,
    }),
    years: t.field({
      type: [PathwayYearRef],
      description: 'From the start to the last target year.',
      cost: { size: ({ years }) => years },
      resolve: ({ years }) => years,
    }),
    columns: t.field({
      type: PathwayColumnsRef,
      description: 'The same as columns for charts.',
      resolve: ({ years }) => years,
    }),
    totals: t.field({
      type: PathwayTotalsRef,
      description: 'The sums over all years after the start.',
      resolve: ({ years, spec }) => totalsOf(years, spec.discountPercent),
    }),
    effort: t.field({ type: EffortRef, description: 'How hard it is.', resolve: ({ years }) => effortOf(years) }),
    realism: t.field({
      type: [RealismRef],
      description: 'How it compares with history, by points of GDP and by real growth; empty where it does not rise.',
      cost: { weight: REALISM_WEIGHT, size: MEASURES.length },
      resolve: pathwayRealism,
    }),
    tradeOff: t.field({
      type: TradeOffRef,
      nullable: true,
      description: 'What the extra is next to; null for a group.',
      cost: { weight: 20 },
      resolve: ({ dataset, member }) => (member ? tradeOffOf(dataset, member) : null),
    }),
    sensitivity: t.field({
      type: [SensitivityRef],
      description: 'What it hinges on; empty for a group.',
      cost: { weight: VARIATIONS.length * PATHWAY_WEIGHT, size: VARIATIONS.length },
      resolve: ({ dataset, member, spec }) => (member ? sensitivityOf(dataset, member, spec) : []),
    }),
    warnings: t.stringList({
      description: 'What to mind before using its numbers.',
      cost: {
        weight: 10,
        size: ({ members, dataset }) => MOST_WARNINGS + members + dataset.sizes.warnings,
        each: SENTENCE,
      },
      resolve: ({ dataset, member, group, spec }) =>
        member ? pathwayWarnings(dataset, member, spec) : group ? groupWarnings(dataset, group, spec) : [],
    }),
    pledges: t.field({
      type: [PledgeRef],
      description: 'The pledges that it runs through, where its shape is `pledged`.',
      cost: { size: ({ dataset }) => longest(dataset.sizes.pledges) },
      resolve: ({ member }) => member?.pledges ?? [],
    }),
    members: t.field({
      type: [PathwayRef],
      description: "A group's members, each on its own pathway; empty for a member.",
      cost: { size: ({ members }) => members, below: () => ({ members: 1 }) },
      resolve: (pathway) => (pathway.group?.members ?? []).map((member) => ofMember(pathway, member)),
    }),
    leftOut: t.field({
      type: [LeftOutMemberRef],
      description: 'Members of a group that have no pathway.',
      cost: { size: ({ members }) => members },
      resolve: ({ group }) => group?.leftOut ?? [],
    }),
  }),
})
