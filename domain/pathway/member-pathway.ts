/** The pathway of one member: its start, its economy and its yearly spending. */
import type { Member } from '../area/area.ts'
import { type Dataset, indicatorOf } from '../dataset/dataset.ts'
import { vintageOn } from '../edition/vintage.ts'
import { type Absence, absence, isAbsence } from '../figure/absence.ts'
import { findDatum, findSeries, type SeriesQuery } from '../figure/figure.ts'
import { isAtLeast } from '../figure/printed.ts'
import { type Datum, datumIn, lastYearOf, type Series } from '../figure/series.ts'
import type { Pledge } from '../pledge/pledge.ts'
import { corePledges } from '../pledge/pledges-in-force.ts'
import type { Economy } from './economy/economy.ts'
import { knownEconomy } from './economy/known-economy.ts'
import { type KnownOnDay, onDayOrNewest } from './economy/known-on-day.ts'
import { type CourseShape, firstTargetOf, horizonOf, mainTarget, type PathwaySpec } from './input/spec.ts'
import { sharesOfLegs } from './legs.ts'
import { type Followed, follow } from './pledged/follow.ts'
import type { Shape } from './shape/shape.ts'
import { type PathwayYear, pathwayYears } from './year.ts'

/** The start of a member's pathway, and its economy. */
export interface PathwayStart {
  readonly member: Member
  /** The share of GDP of the start year in NATO's edition. */
  readonly baseline: Datum
  /** All shares of GDP of the member in that edition, or in the newest whole one where that is carried only in part. */
  readonly history: Series
  readonly economy: Economy
  /** True where the outlook is newer than the `asOf` day, because the package carries none that old. */
  readonly economyIsNewer: boolean
}

export interface MemberPathway extends PathwayStart {
  readonly shape: Shape
  /** The pledges of the member that the course follows; empty unless the shape is `pledged`. */
  readonly pledges: readonly Pledge[]
  /** The United Nations' projection, thousand persons; an absence where it has none of the member. */
  readonly population: KnownOnDay | Absence
  /** What else a `pledged` course follows; null for other shapes, and by version 1 of the model. */
  readonly followed: Followed | null
  readonly years: readonly PathwayYear[]
}

type StartSpec = Pick<PathwaySpec, 'asOf' | 'startYear' | 'economy'>

/** The trend is taken over this many years before the start. */
const TREND_YEARS = 10

/** The query for a member's shares of GDP in NATO's editions. */
const shareQuery = (dataset: Dataset, member: Member, { asOf }: StartSpec): SeriesQuery => ({
  area: member,
  indicator: indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP'),
  vintage: vintageOn(asOf),
  definition: 'NATO',
})

/** The share of GDP that a member's pathway starts from. */
export const baselineOf = (dataset: Dataset, member: Member, spec: StartSpec): Datum | Absence =>
  findDatum(dataset, shareQuery(dataset, member, spec), spec.startYear)

/** @param lastYear the last year of the economy; not before the start year */
export function pathwayStart(
  dataset: Dataset,
  member: Member,
  spec: StartSpec,
  lastYear: number,
): PathwayStart | Absence {
  const query = shareQuery(dataset, member, spec)
  const baseline = baselineOf(dataset, member, spec)
  if (isAbsence(baseline)) return baseline
  const history = findSeries(dataset, query)
  if (isAbsence(history)) return history
  const { found: economy, isNewer: economyIsNewer } = onDayOrNewest(spec.asOf, (vintage) =>
    knownEconomy(dataset, member, vintage, baseline.year, lastYear, spec.economy),
  )
  return isAbsence(economy) ? economy : { member, baseline, history, economy, economyIsNewer }
}

/** @param pledgeDelay by how many years each pledge that the course follows is late */
export function memberPathway(
  dataset: Dataset,
  member: Member,
  spec: PathwaySpec,
  pledgeDelay = 0,
): MemberPathway | Absence {
  const start = pathwayStart(dataset, member, spec, horizonOf(spec.legs))
  if (isAbsence(start)) return start
  const { baseline, economy } = start
  if (firstTargetOf(spec.legs) <= baseline.year)
    return absence(
      'NO_VALUE_IN_YEAR',
      `A pathway of ${member.name} starts in ${baseline.year}, so every target must be later than that. Give a later year, or an earlier start year.`,
    )
  const { shape, pledges, followed } =
    spec.shape.kind !== 'pledged'
      ? { shape: resolveShape(spec.shape, start.history, baseline), pledges: [], followed: null }
      : spec.model === '1'
        ? pledgedByFirstModel(dataset, member, spec, baseline)
        : pledgedBy(follow(dataset, member, spec, baseline, pledgeDelay))
  const shares = sharesOfLegs(spec.legs, {
    startYear: baseline.year,
    startShare: baseline.value,
    shape,
    whenAbove: spec.whenAbove,
    isAt: spec.model === '1' ? (share, target) => share >= target : isAtLeast,
    growthPercent: growthOf(economy),
  })
  const population = populationOf(dataset, member, spec.asOf)
  const thousands = (year: number) => (isAbsence(population) ? null : (datumIn(population.series, year)?.value ?? null))
  return { ...start, shape, pledges, followed, population, years: pathwayYears(shares, economy, thousands) }
}

/** Real growth of GDP by year, percent; 0 outside the years of the economy. */
export const growthOf =
  ({ years }: Economy) =>
  (year: number): number =>
    years[year - (years[0]?.year ?? year)]?.growthPercent ?? 0

type Pledged = Pick<MemberPathway, 'shape' | 'pledges' | 'followed'>

const pledgedBy = (followed: Followed): Pledged => ({
  shape: { kind: 'pledged', milestones: followed.milestones, end: followed.end },
  pledges: followed.pledges,
  followed,
})

/** Version 1 of the model: core pledges that no later one superseded, between start and target, also those that lead down. */
function pledgedByFirstModel(dataset: Dataset, member: Member, { asOf, legs }: PathwaySpec, baseline: Datum): Pledged {
  const target = mainTarget(legs)
  const pledges = corePledges(dataset, member, asOf).filter(({ by }) => by > baseline.year && by < target.year)
  const milestones = pledges.map(({ by, share }) => ({ year: by, share }))
  return { shape: { kind: 'milestones', milestones }, pledges, followed: null }
}

/** Resolves the trend of a member's shares in one edition over the years before the start. */
function resolveShape(
  shape: Exclude<CourseShape, { readonly kind: 'pledged' }>,
  history: Series,
  baseline: Datum,
): Shape {
  if (shape.kind !== 'trend') return shape
  const earliest = Math.max(baseline.year - TREND_YEARS, history.firstYear)
  const before = datumIn(history, earliest)
  const last = datumIn(history, Math.min(baseline.year, lastYearOf(history)))
  const slope = before && last && before.year < last.year ? (last.value - before.value) / (last.year - before.year) : 0
  return { kind: 'trend', pointsAYear: slope }
}

/**
 * Thousand persons, projected by the United Nations: the newest projection of the day, or the newest of all where none as old is carried.
 *
 * @param asOf a day, or null for the newest
 */
function populationOf(dataset: Dataset, member: Member, asOf: string | null): KnownOnDay | Absence {
  const indicator = indicatorOf(dataset, 'POPULATION_PROJECTION')
  const { found: series, isNewer } = onDayOrNewest(asOf, (vintage) =>
    findSeries(dataset, { area: member, indicator, vintage }),
  )
  return isAbsence(series) ? series : { series, isNewer }
}
