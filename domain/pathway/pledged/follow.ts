/** What a course follows that goes by a member's own word: its pledges in force on the day of the question, or its refusal. */

import type { Member } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { isAtLeast } from '../../figure/printed.ts'
import type { Datum } from '../../figure/series.ts'
import type { Component, Pledge } from '../../pledge/pledge.ts'
import { corePledges } from '../../pledge/pledges-in-force.ts'
import { type KnownPosition, standingOn } from '../../position/known.ts'
import { isSettled, positionOf } from '../../position/of-pledge.ts'
import { type DatedPledge, highestPledge, isCorePledge, isDated } from '../../position/promise.ts'
import { refusalOf } from '../../position/refusal.ts'
import { mainTarget, type PathwaySpec, type ShareTarget } from '../input/spec.ts'
import type { Milestone } from '../shape/milestones.ts'

/**
 * Whose the way on to the target is. OWN: pledges lead to it in time. UNDATED: its share is pledged without a year. OTHERS: pledges lead
 * elsewhere. NOBODY: no pledge is of a year after the start. REFUSED: the member does not accept it, and its course does not go there.
 */
export type WayOn = 'OWN' | 'UNDATED' | 'OTHERS' | 'NOBODY' | 'REFUSED'

export interface Followed {
  readonly milestones: readonly Milestone[]
  /** The share in the target's year, percent of GDP. */
  readonly end: number
  readonly wayOn: WayOn
  readonly refusal: KnownPosition | null
  /** Those that the milestones are; empty in datasets of before positions were settled. */
  readonly positions: readonly KnownPosition[]
  /** The same as statements made them: of one that was said several times, the newest. */
  readonly pledges: readonly Pledge[]
  /** Shares pledged below what is reached by then, which HOLD does not follow down. */
  readonly notFollowedDown: readonly Milestone[]
}

/** What a member has said by the day of a question. */
interface Said {
  readonly dated: readonly Milestone[]
  /** The highest share pledged for the target's year or before. */
  readonly highest: number
  /** The highest share pledged without a year. */
  readonly undated: number
  readonly refusal: KnownPosition | null
  readonly positions: readonly DatedPledge<KnownPosition>[]
  readonly pledges: readonly Pledge[]
}

/** @param delay by how many years each pledge is late */
export function follow(dataset: Dataset, member: Member, spec: PathwaySpec, baseline: Datum, delay: number): Followed {
  const { legs, whenAbove } = spec
  const asked = mainTarget(legs)
  const target = { share: asked.share, year: asked.year - delay }
  const between = ({ year }: Milestone): boolean => year > baseline.year && year < target.year
  const of: readonly Component[] = legs.kind === 'undivided' ? ['core', 'total'] : ['core']
  const said = isSettled(dataset, member.code)
    ? settledBy(dataset, member, spec, target, of)
    : statedBy(dataset, member, spec, target)
  const highest = highestOfEachYear(said.dated.filter(between))
  const isHeld = whenAbove === 'hold'
  let reached = baseline.value
  const milestones = highest.map(({ year, share }) => {
    reached = isHeld ? Math.max(reached, share) : share
    return { year: year + delay, share: reached }
  })
  const isFollowed = ({ by, share }: { readonly by: number; readonly share: number }): boolean =>
    highest.some((one) => one.year === by && one.share === share)
  const wayOn = wayOnFrom(said, target, baseline, highest.length > 0)
  const refusal = wayOn === 'REFUSED' ? said.refusal : null
  const enough = refusal?.firmness === 'ALTERNATIVE' ? (refusal.share ?? 0) : 0
  return {
    milestones,
    end: refusal ? Math.max(reached, enough) : isHeld ? Math.max(reached, target.share) : target.share,
    wayOn,
    refusal,
    positions: said.positions.filter(isFollowed),
    pledges: said.pledges
      .filter(isFollowed)
      .filter(({ by, share }, at, all) => !all.slice(at + 1).some((one) => one.by === by && one.share === share)),
    notFollowedDown: highest.filter(({ share }, index) => share < (milestones[index]?.share ?? share)),
  }
}

function wayOnFrom(said: Said, target: ShareTarget, baseline: Datum, isOnItsWay: boolean): WayOn {
  if (isAtLeast(Math.max(said.highest, baseline.value), target.share)) return 'OWN'
  if (said.refusal) return 'REFUSED'
  if (isAtLeast(said.undated, target.share)) return 'UNDATED'
  return isOnItsWay ? 'OTHERS' : 'NOBODY'
}

/** By the positions that were settled for the member. */
function settledBy(
  dataset: Dataset,
  member: Member,
  { asOf }: PathwaySpec,
  target: ShareTarget,
  of: readonly Component[],
): Said {
  const standing = standingOn(dataset, member.code, asOf)
  const positions = standing.filter(isDated).sort((a, b) => a.by - b.by)
  const slugs = new Set(positions.map(({ slug }) => slug))
  return {
    dated: positions.map(({ by, share }) => ({ year: by, share })),
    highest: highestPledge(standing, target)?.share ?? 0,
    undated: Math.max(0, ...standing.filter(isCorePledge).flatMap(({ by, share }) => (by === null ? [share] : []))),
    refusal: refusalOf(standing, target, of),
    positions,
    pledges: dataset.pledges
      .filter((pledge) => pledge.member === member.code && (asOf === null || pledge.saidOn <= asOf))
      .filter((pledge) => slugs.has(positionOf(dataset, pledge)?.slug ?? ''))
      .sort((a, b) => a.by - b.by),
  }
}

/** In datasets of before, by the pledges that statements made. */
function statedBy(dataset: Dataset, member: Member, { asOf }: PathwaySpec, target: ShareTarget): Said {
  const pledges = corePledges(dataset, member, asOf)
  const inTime = pledges.filter(({ by }) => by <= target.year)
  return {
    dated: pledges.map(({ by, share }) => ({ year: by, share })),
    highest: Math.max(0, ...inTime.map(({ share }) => share)),
    undated: 0,
    refusal: null,
    positions: [],
    pledges,
  }
}

/** Of several pledges for one year the highest, which keeps the others. */
function highestOfEachYear(dated: readonly Milestone[]): readonly Milestone[] {
  const byYear = Map.groupBy(dated, ({ year }) => year)
  return [...byYear].map(([year, ofYear]) => ({ year, share: Math.max(...ofYear.map(({ share }) => share)) }))
}
