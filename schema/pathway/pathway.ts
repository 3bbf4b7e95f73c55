/** A pathway: what those of members and of groups have in common. */

import { effortOf, totalsOf } from '../../domain/pathway/analysis/totals.ts'
import { legCourses } from '../../domain/pathway/course/leg-course.ts'
import { denominationOf } from '../../domain/pathway/economy/denomination.ts'
import { outlookDollarsOf } from '../../domain/pathway/economy/outlook-dollars.ts'
import { pathwayKey } from '../../domain/pathway/identity.ts'
import type { Pathway } from '../../domain/pathway/pathway.ts'
import { pathwayRealism } from '../../domain/pathway/realism/of-pathway.ts'
import { MEASURES } from '../../domain/pathway/realism/window.ts'
import { headlineOf, pathwayOutcome, pathwaySummary } from '../../domain/pathway/summary/summary.ts'
import { describeTargets } from '../../domain/pathway/summary/targets-text.ts'
import { groupWarnings, pathwayWarnings } from '../../domain/pathway/warnings.ts'
import { builder } from '../builder/builder.ts'
import { encodeNodeId } from '../builder/node-id.ts'
import { AreaRef, EditionRef, PathwayRef } from '../builder/refs.ts'
import { SENTENCE, sameArea } from '../cost/field-cost.ts'
import { orNull } from '../figure/figure-args.ts'
import { currencyArg, type MoneyBasis } from '../money.ts'
import { EffortRef, PathwayTotalsRef } from './analysis/totals.ts'
import { MOST_WARNINGS, PICKED_CLASS_WEIGHT, REALISM_WEIGHT } from './cost.ts'
import { LegCourseRef, MOST_COURSES, OutcomeEnum } from './course.ts'
import { PathwayParametersRef } from './input/parameters.ts'
import { permalinkOf } from './permalink.ts'
import { RealismRef } from './realism/realism.ts'
import { ReferenceClassEnum } from './realism/reference-class.ts'
import { PathwayColumnsRef } from './years/columns.ts'
import { PathwayYearRef } from './years/year.ts'

export const basisOf = (pathway: Pathway): MoneyBasis => ({
  currency: pathway.member?.economy.currency ?? null,
  startYear: pathway.years[0].year,
  denominationIn: (currency) => denominationOf(pathway, currency),
  notSummed: pathway.group?.notSummed ?? null,
})

PathwayRef.implement({
  description:
    'A course of spending to a share of GDP, with what it costs. Its id alone answers it again, with the same numbers.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: ({ member }) => (member ? 'MemberPathway' : 'GroupPathway'),
  fields: (t) => ({
    parameters: t.expose('spec', {
      type: PathwayParametersRef,
      description: 'What it was asked for, every default filled in. Its start year is `startYear`.',
    }),
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
    modelVersion: t.string({
      description: 'The version of the formulas that it is computed with: that of its id.',
      resolve: ({ spec }) => spec.model,
    }),
    newerFiguresExist: t.boolean({
      description: 'Whether the API serves newer figures than those it is computed from.',
      resolve: ({ dataset }, _args, context) => dataset.version !== context.dataset.version,
    }),
    startYear: t.int({
      description: 'The start year. Prices and exchange rates are of this year throughout.',
      resolve: ({ years }) => years[0].year,
    }),
    outlook: t.field({
      type: EditionRef,
      description: 'The edition of the outlook that GDP comes from; of a group, that of its first member.',
      resolve: ({ member, group }) => {
        const [first] = group?.members ?? []
        const economy = member?.economy ?? first?.economy
        if (economy) return economy.edition
        throw new Error('A pathway of a group has a member.')
      },
    }),
    years: t.field({
      type: [PathwayYearRef],
      description: 'From the start to the last target year.',
      cost: { size: ({ years }) => years },
      resolve: (pathway) => {
        const basis = basisOf(pathway)
        const dollars = outlookDollarsOf(pathway)
        return pathway.years.map((year, index) => ({ ...year, basis, outlookDollars: dollars[index] ?? null }))
      },
    }),
    columns: t.field({
      type: PathwayColumnsRef,
      description: 'The same as columns for charts.',
      resolve: (pathway) => ({ years: pathway.years, basis: basisOf(pathway) }),
    }),
    totals: t.field({
      type: PathwayTotalsRef,
      description: 'The sums over all years after the start.',
      resolve: (pathway) => ({
        ...totalsOf(pathway.years, pathway.spec.discountPercent),
        basis: basisOf(pathway),
      }),
    }),
    effort: t.field({ type: EffortRef, description: 'How hard it is.', resolve: ({ years }) => effortOf(years) }),
    outcome: t.field({
      type: OutcomeEnum,
      description: 'What becomes of its target: of the undivided one, or of that of core spending.',
      resolve: pathwayOutcome,
    }),
    headline: t.string({
      description: 'A title of a few words, such as "Spain: from 2% to 5% of GDP by 2032".',
      cost: { weight: SENTENCE },
      resolve: headlineOf,
    }),
    targetText: t.string({
      description:
        'The target in words, such as "5% of GDP by 2032" or "3.5% core and 1.5% related by 2035": whether or not the course reaches it.',
      resolve: ({ spec }) => describeTargets(spec.legs),
    }),
    summary: t.string({
      description:
        'One sentence: what becomes of its target, and what all its legs cost, in the currency at prices of the start year. A range where the start of the related leg is not assumed. NATIONAL is refused for a group.',
      cost: { weight: SENTENCE },
      args: currencyArg,
      resolve: (pathway, { currency }) => pathwaySummary(pathway, currency),
    }),
    courses: t.field({
      type: [LegCourseRef],
      description:
        'Its legs apart and together: of an undivided target TOTAL alone; else CORE, and RELATED and TOTAL where the start of the related leg is assumed.',
      cost: { size: MOST_COURSES },
      resolve: legCourses,
    }),
    realism: t.field({
      type: [RealismRef],
      description:
        'How its legs compare with history, by points of GDP and by real growth: CORE, or TOTAL of an undivided target; then TOTAL of both legs, where the start of the related one is assumed. The related leg alone is in no record. Empty where no share rises, and where the class has no stretch of the length: `extensions.absences` says so. A pathway of version 1 of the model is judged as that version did, unless a class is named.',
      args: {
        referenceClass: t.arg({
          type: ReferenceClassEnum,
          description: 'What its paces are held against. Default: RISING; ALL for a pathway of version 1 of the model.',
        }),
        includeMarked: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Whether precedents may rest on a jump of one year, a suspected break or one-off spending.',
        }),
      },
      cost: {
        weight: ({ args: { referenceClass } }) =>
          referenceClass === 'LIKE_LEVEL' || referenceClass === 'OWN_RECORD' ? PICKED_CLASS_WEIGHT : REALISM_WEIGHT,
        size: 2 * MEASURES.length,
      },
      resolve: (pathway, { referenceClass, includeMarked }, context, info) =>
        pathwayRealism(pathway, { referenceClass: referenceClass ?? null, includeMarked }).flatMap(
          (one) => orNull(one, context, info) ?? [],
        ),
    }),
    warnings: t.stringList({
      description: 'What to mind before using its numbers.',
      cost: {
        weight: 10,
        size: ({ members, dataset }) => MOST_WARNINGS + members * (1 + dataset.sizes.warnings),
        each: SENTENCE,
      },
      resolve: ({ dataset, member, group, spec }) =>
        member ? pathwayWarnings(dataset, member, spec) : groupWarnings(dataset, group, spec),
    }),
  }),
})
