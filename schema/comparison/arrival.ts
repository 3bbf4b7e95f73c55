import {
  type ArrivalOutcome,
  arrivalOf,
  HORIZON,
  type Pace,
  type ShareArrival,
} from '../../domain/comparison/arrival.ts'
import { InputError } from '../../domain/errors.ts'
import { isAbsence } from '../../domain/figure/absence.ts'
import { warningsOfDatum } from '../../domain/figure/warnings.ts'
import * as bounds from '../../domain/pathway/input/bounds.ts'
import { FIGURE_COST } from '../area/area.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { AbsenceRef, AreaRef, DatumRef } from '../builder/refs.ts'
import { sameFigure } from '../cost/field-cost.ts'
import { WARNINGS_COST } from '../edition/edition.ts'
import { seriesQueryFrom, vintageArgs } from '../figure/figure-args.ts'
import { range } from '../pathway/input/input.ts'

const OutcomeEnum = builder.enumType('ArrivalOutcome', {
  description: 'Whether a share is reached.',
  values: enumValues<ArrivalOutcome>({
    ALREADY_THERE: 'The newest figure, as it is printed, is at the target.',
    ARRIVES: 'It gets there in `year`.',
    NEVER: 'The share does not rise at this pace.',
    BEYOND_HORIZON: `It reaches the target after ${HORIZON}.`,
  }),
})

const ArrivalRef = builder.objectRef<ShareArrival>('ShareArrival').implement({
  description:
    'When a share of GDP is reached if it goes on in equal steps. A calculation, not a forecast: it says where the pace leads.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: OutcomeEnum, description: 'Whether it is reached.' }),
    year: t.exposeInt('year', {
      nullable: true,
      description: `The first year in which the share, as it is printed, is at the target; that of \`start\` where it is already. Null for never, and after ${HORIZON}.`,
    }),
    pointsAYear: t.exposeFloat('pointsAYear', {
      description: 'The pace in points of GDP a year: as given, or (start − trendFrom) / years between them.',
    }),
    start: t.expose('start', {
      type: DatumRef,
      description: 'The newest figure that is not a projection.',
      cost: { below: sameFigure },
    }),
    trendFrom: t.expose('trendFrom', {
      type: DatumRef,
      nullable: true,
      description: 'The figure of the same edition that the trend begins with; null for a given pace.',
      cost: { below: sameFigure },
    }),
    warnings: t.stringList({
      description: 'Notes on the figures that it is computed from.',
      cost: WARNINGS_COST,
      resolve: ({ start, trendFrom }) => [
        ...new Set([start, ...(trendFrom ? [trendFrom] : [])].flatMap((datum) => warningsOfDatum(datum))),
      ],
    }),
  }),
})

const ArrivalResult = builder.unionType('ShareArrivalResult', {
  description: 'When a share is reached, or the reason why that cannot be computed.',
  types: [ArrivalRef, AbsenceRef],
  resolveType: (found) => (isAbsence(found) ? 'Absence' : 'ShareArrival'),
})

const TREND_YEARS = { least: 1, most: 30, unit: 'years before the newest figure', example: '5' }
const PACE = { least: -5, most: 5, unit: 'points of GDP a year', example: '0.2' }
const USUAL_TREND = 5

function paceFrom(trendYears: number | null | undefined, pointsAYear: number | null | undefined): Pace {
  if (trendYears != null && pointsAYear != null)
    throw new InputError({
      field: 'pointsAYear',
      found: 'a pace together with a trend',
      allowed: 'either trendYears or pointsAYear',
      example: 'pointsAYear: 0.2, without trendYears',
    })
  return pointsAYear == null
    ? { kind: 'trend', years: bounds.yearWithin('trendYears', trendYears ?? USUAL_TREND, TREND_YEARS) }
    : { kind: 'given', pointsAYear: bounds.within('pointsAYear', pointsAYear, PACE) }
}

builder.interfaceField(AreaRef, 'arrival', (t) =>
  t.field({
    type: ArrivalResult,
    description:
      'When its share of GDP reaches a target if it goes on as in the last years, or by so many points a year. Of a group by its own share.',
    args: {
      sharePercent: t.arg.float({ required: true, description: `The target: ${range(bounds.SHARE)}.` }),
      trendYears: t.arg.int({
        description: `The trend of so many years: ${range(TREND_YEARS)}. Default: ${USUAL_TREND}. Excludes \`pointsAYear\`.`,
      }),
      pointsAYear: t.arg.float({ description: `A given pace: ${range(PACE)}.` }),
      ...vintageArgs,
    },
    cost: FIGURE_COST,
    resolve: (area, { sharePercent, trendYears, pointsAYear, ...vintage }, context) =>
      arrivalOf(
        context.dataset,
        seriesQueryFrom(context, area, { indicator: 'DEFENCE_SHARE_OF_GDP', ...vintage }),
        bounds.within('sharePercent', sharePercent, bounds.SHARE),
        paceFrom(trendYears, pointsAYear),
      ),
  }),
)
