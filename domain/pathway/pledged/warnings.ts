/** What to mind about a course that goes by a member's own word. */

import { formatDate } from '../../../formats/date.ts'
import { formatPercent } from '../../../formats/number.ts'
import { capital } from '../../../formats/words.ts'
import { nameWithArticle, possessive } from '../../claim/words/words.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { isAtLeast } from '../../figure/printed.ts'
import { standingOn } from '../../position/known.ts'
import { mainTarget, type PathwaySpec, type ShareTarget } from '../input/spec.ts'
import type { MemberPathway } from '../member-pathway.ts'
import type { Milestone } from '../shape/milestones.ts'
import type { Followed, WayOn } from './follow.ts'

/** Points of GDP in one year that are called a jump. */
const JUMP_POINTS = 0.5

/** The most warnings of a member, and of a group. */
const MOST_PLEDGED_WARNINGS = 5

interface Told {
  readonly pathway: MemberPathway
  readonly followed: Followed
  readonly target: ShareTarget
  /** "the alliance’s", or what was asked for. */
  readonly whose: string
}

function toldOf(
  dataset: Dataset,
  pathway: MemberPathway,
  { legs, whenAbove, shape, model, asOf }: PathwaySpec,
): Told | null {
  const { followed } = pathway
  if (followed === null || shape.kind !== 'pledged' || model === '1') return null
  const target = mainTarget(legs)
  // Who is above the target already and holds is on no way to it.
  if (isAtLeast(pathway.baseline.value, target.share) && whenAbove === 'hold')
    return { pathway, followed: { ...followed, wayOn: 'OWN' }, target, whose: '' }
  const component = legs.kind === 'undivided' ? 'total' : 'core'
  const isAllied = standingOn(dataset, 'NATO', asOf).some(
    (one) =>
      one.component === component &&
      one.share === target.share &&
      one.by === target.year &&
      one.standing === 'IN_FORCE',
  )
  return { pathway, followed, target, whose: isAllied ? 'the alliance’s' : 'what was asked for here' }
}

const goalOf = ({ share, year }: ShareTarget): string => `${formatPercent(share)} in ${year}`

export function pledgedWarnings(dataset: Dataset, pathway: MemberPathway, spec: PathwaySpec): readonly string[] {
  const told = toldOf(dataset, pathway, spec)
  if (told === null) return []
  const { followed } = told
  const down = followed.notFollowedDown
  return [
    ...wayOnWarning(told),
    ...(down.length === 0
      ? []
      : [
          `What is pledged below the share reached by then is held and not followed down: ${down.map(({ year, share }: Milestone) => `${formatPercent(share)} by ${year}`).join(', ')}.`,
        ]),
    ...jumpsOf(told).map(
      ({ year, points, realGrowthPercent }) =>
        `The course jumps by ${points.toFixed(2)} points of GDP from ${year - 1} to ${year}, ${Math.round(realGrowthPercent)}% more in real terms in one year: nothing that is pledged before leads there.`,
    ),
  ].slice(0, MOST_PLEDGED_WARNINGS)
}

function wayOnWarning({ pathway: { member, baseline }, followed, target, whose }: Told): readonly string[] {
  const name = nameWithArticle(member)
  const { refusal, milestones, end } = followed
  const last = milestones.at(-1)
  switch (followed.wayOn) {
    case 'OWN':
      return []
    case 'REFUSED': {
      const said = refusal?.saidOn ? ` (${formatDate(refusal.saidOn, refusal.precision ?? 'DAY')})` : ''
      const word =
        refusal?.firmness === 'ALTERNATIVE'
          ? `holds ${formatPercent(refusal.share ?? 0)} to be enough`
          : `refuses ${formatPercent(refusal?.share ?? 0)}`
      return [
        `${capital(name)} ${word}${said}. The course follows its own word and ends at ${formatPercent(end)}; the step from there to ${goalOf(target)} is ${whose} and not its own.`,
      ]
    }
    case 'UNDATED':
      return [
        `${capital(name)} has pledged ${formatPercent(target.share)} without a year: the year ${target.year} is ${whose}.`,
      ]
    case 'OTHERS':
      return [
        `${capital(possessive(member))} pledges in force lead to ${formatPercent(last?.share ?? baseline.value)} in ${last?.year ?? baseline.year}. The step from there to ${goalOf(target)} is ${whose} and not its own.`,
      ]
    case 'NOBODY':
      return [
        `No pledge of ${name} on core spending in a year after ${baseline.year} is in force: the line to ${goalOf(target)} is ${whose}, and nobody’s pledge.`,
      ]
  }
}

interface Jump {
  readonly year: number
  readonly points: number
  readonly realGrowthPercent: number
}

function jumpsOf({ pathway: { years } }: Told): readonly Jump[] {
  return years.flatMap(({ year, core, counted, realGrowthPercent }, index) => {
    const before = years[index - 1]
    if (!before || realGrowthPercent === null) return []
    const points = (core ?? counted) - (before.core ?? before.counted)
    return points > JUMP_POINTS + 1e-9 ? [{ year, points, realGrowthPercent }] : []
  })
}

const GROUP_WORDS: Readonly<Record<Exclude<WayOn, 'OWN'>, string>> = {
  REFUSED: 'Their courses follow their own word and do not go to the target, since they do not accept it',
  UNDATED: 'They have pledged the target without a year',
  OTHERS: 'The last step to the target is not their own, since their pledges lead elsewhere',
  NOBODY: 'The line to the target is nobody’s pledge, since they have none on core spending in a later year',
}

/** The same of the members of a group, each kind in one sentence. */
export function groupPledgedWarnings(
  dataset: Dataset,
  members: readonly MemberPathway[],
  spec: PathwaySpec,
): readonly string[] {
  const told = members.flatMap((pathway) => toldOf(dataset, pathway, spec) ?? [])
  const names = (some: readonly Told[]): string => some.map(({ pathway }) => pathway.member.name).join(', ')
  const kinds = (['REFUSED', 'OTHERS', 'UNDATED', 'NOBODY'] as const).flatMap((kind) => {
    const some = told.filter(({ followed }) => followed.wayOn === kind)
    return some.length === 0 ? [] : [`${GROUP_WORDS[kind]}: ${names(some)}.`]
  })
  const jumping = told.filter((one) => jumpsOf(one).length > 0)
  return jumping.length === 0
    ? kinds
    : [...kinds, `The courses of these jump by more than ${JUMP_POINTS} points of GDP in a year: ${names(jumping)}.`]
}
