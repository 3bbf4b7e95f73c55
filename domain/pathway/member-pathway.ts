/** The pathway of one member: its own start, its own economy, and what that costs. */
import { type Absence, absence, isAbsence } from '../absence.ts'
import type { Member } from '../area.ts'
import { type Dataset, indicatorOf } from '../dataset.ts'
import { findDatum, findSeries, type SeriesQuery } from '../figure.ts'
import type { Pledge } from '../pledge.ts'
import { pledgesInForce } from '../pledges-in-force.ts'
import { type Datum, datumIn, lastYearOf, type Series } from '../series.ts'
import { LATEST, type Vintage } from '../vintage.ts'
import { type Economy, economyOf } from './economy.ts'
import { sharesOfLegs } from './legs.ts'
import type { Shape } from './shape/shape.ts'
import { type CourseShape, firstTargetOf, horizonOf, type PathwaySpec } from './spec.ts'
import { type PathwayYear, yearsOf } from './year.ts'

/** Where a member's pathway starts, and the economy it runs through. */
export interface Start {
  readonly member: Member
  /** The share of GDP of the start year as NATO's edition states it. */
  readonly baseline: Datum
  /** The whole series of shares: of the edition of the start, or of the newest whole one where only a part of that is carried. */
  readonly history: Series
  readonly economy: Economy
  /** Whether the outlook is newer than the day that was asked for, because none older is carried. */
  readonly economyIsNewer: boolean
}

export interface MemberPathway extends Start {
  readonly shape: Shape
  /** The member's own pledges that the course runs through, where it is asked to. */
  readonly pledges: readonly Pledge[]
  readonly years: readonly PathwayYear[]
}

type StartSpec = Pick<PathwaySpec, 'asOf' | 'startYear' | 'economy'>

/** Years back over which the trend is taken. */
const TREND_YEARS = 10

/** The question for a member's shares of GDP, as NATO's editions state them, that a pathway starts from. */
const shareQuery = (dataset: Dataset, member: Member, { asOf }: StartSpec): SeriesQuery => ({
  area: member,
  indicator: indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP'),
  vintage: asOf === null ? LATEST : { kind: 'asOf', day: asOf },
  definition: 'NATO',
  aggregate: null,
})

/** The share of GDP that a member's pathway would start from. */
export const baselineOf = (dataset: Dataset, member: Member, spec: StartSpec): Datum | Absence =>
  findDatum(dataset, shareQuery(dataset, member, spec), spec.startYear)

/** @param lastYear how far the economy is to reach; not before the start year */
export function startOf(dataset: Dataset, member: Member, spec: StartSpec, lastYear: number): Start | Absence {
  const asked = shareQuery(dataset, member, spec)
  const baseline = baselineOf(dataset, member, spec)
  if (isAbsence(baseline)) return baseline
  const history = findSeries(dataset, asked)
  if (isAbsence(history)) return history
  const reach = (seen: Vintage) => economyOf(dataset, member, seen, baseline.year, lastYear, spec.economy)
  const ofThatDay = reach(asked.vintage)
  // A pathway as of a day before the oldest outlook that is carried runs through the newest, and says so.
  const economyIsNewer = isAbsence(ofThatDay) && ofThatDay.reason === 'NO_EDITION_YET'
  const economy = economyIsNewer ? reach(LATEST) : ofThatDay
  return isAbsence(economy) ? economy : { member, baseline, history, economy, economyIsNewer }
}

export function memberPathway(dataset: Dataset, member: Member, spec: PathwaySpec): MemberPathway | Absence {
  const start = startOf(dataset, member, spec, horizonOf(spec.legs))
  if (isAbsence(start)) return start
  const { baseline, economy } = start
  if (firstTargetOf(spec.legs) <= baseline.year)
    return absence(
      'NO_VALUE_IN_YEAR',
      `A pathway of ${member.name} starts in ${baseline.year}, so every target must be later than that. Give a later year, or an earlier start with \`from\`.`,
    )
  const pledges = spec.shape.kind === 'pledged' ? followed(dataset, member, spec, baseline) : []
  const shape = shapeOf(spec.shape, start.history, baseline, pledges)
  const shares = sharesOfLegs(spec.legs, {
    startYear: baseline.year,
    startShare: baseline.value,
    shape,
    whenAbove: spec.whenAbove,
    growthPercent: growthOf(economy),
  })
  return { ...start, shape, pledges, years: yearsOf(shares, economy, populationOf(dataset, member)) }
}

/** Real growth of GDP by year, percent. */
export const growthOf =
  ({ years }: Economy) =>
  (year: number): number =>
    years[year - (years[0]?.year ?? year)]?.growthPercent ?? 0

/** Thousand persons by year, from the newest projection of the United Nations. */
function populationOf(dataset: Dataset, member: Member): (year: number) => number | null {
  const indicator = indicatorOf(dataset, 'POPULATION_PROJECTION')
  const found = findSeries(dataset, { area: member, indicator, vintage: LATEST, definition: null, aggregate: null })
  return (year) => (isAbsence(found) ? null : (datumIn(found, year)?.value ?? null))
}

/** The pledges that a course runs through: of core spending, in force on the day asked for, between start and target. */
function followed(dataset: Dataset, member: Member, { asOf, legs }: PathwaySpec, baseline: Datum): readonly Pledge[] {
  const target = legs.kind === 'undivided' ? legs.total.year : legs.core.year
  return pledgesInForce(dataset, member, asOf)
    .filter(({ component, by }) => component === 'core' && by > baseline.year && by < target)
    .sort((a, b) => a.by - b.by)
}

/** The trend is that of the member's own figures in one edition: points a year over the ten years before the start. */
function shapeOf(shape: CourseShape, history: Series, baseline: Datum, pledges: readonly Pledge[]): Shape {
  if (shape.kind === 'pledged')
    return { kind: 'milestones', milestones: pledges.map(({ by, share }) => ({ year: by, share })) }
  if (shape.kind !== 'trend') return shape
  const earliest = Math.max(baseline.year - TREND_YEARS, history.firstYear)
  const before = datumIn(history, earliest)
  const last = datumIn(history, Math.min(baseline.year, lastYearOf(history)))
  const slope = before && last && before.year < last.year ? (last.value - before.value) / (last.year - before.year) : 0
  return { kind: 'trend', pointsAYear: slope }
}
