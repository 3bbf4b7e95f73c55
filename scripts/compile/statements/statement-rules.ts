/** The rules of data/statements.json that a schema cannot express: unique slugs, references, and the fields that a quantity needs. */
import type { Quantity } from '../../../domain/claim/claim.ts'
import { yearOfMoment } from '../../../domain/claim/year-rule.ts'
import type { Release } from '../../../domain/edition/release.ts'
import type { ClaimRecord, StatementRecord, StatementsFile } from './statement-schema.ts'

interface BrokenRule {
  /** The slug of the statement or claim with the problem. */
  readonly slug: string
  readonly column: string
  readonly found: string
  readonly allowed: string
}

/** What the other tables of the package hold, to which statements refer. */
export interface Known {
  /** The codes of all areas. */
  readonly areas: ReadonlySet<string>
  /** The slugs of all editions. */
  readonly editions: ReadonlySet<string>
  readonly releases: readonly Release[]
}

export function problemsIn({ retiredSlugs, statements }: StatementsFile, known: Known): BrokenRule[] {
  return [
    ...repeated(statements.map(({ slug }) => slug)),
    ...repeated(statements.flatMap(({ claims }) => claims.map(({ slug }) => slug))),
    ...statements
      .filter(({ slug }) => retiredSlugs.includes(slug))
      .map(({ slug }) => broken(slug, 'slug', slug, 'a slug that was never used: this one is retired')),
    ...speakerProblems(statements),
    ...statements.flatMap((one) => statementProblems(one, known.areas)),
    ...statements.flatMap((one) =>
      one.claims.flatMap((claim) => [
        ...claimProblems(claim, one.slug, known.areas),
        ...readingProblems(claim, one.speaker.speaksFor, known),
      ]),
    ),
  ]
}

const broken = (slug: string, column: string, found: unknown, allowed: string): BrokenRule => ({
  slug,
  column,
  found: found === null ? 'nothing' : JSON.stringify(found),
  allowed,
})

const repeated = (slugs: readonly string[]): BrokenRule[] =>
  slugs
    .filter((slug, index) => slugs.indexOf(slug) !== index)
    .map((slug) => broken(slug, 'slug', slug, 'each slug once'))

function speakerProblems(statements: readonly StatementRecord[]): BrokenRule[] {
  const names = new Map<string, string>()
  return statements.flatMap(({ slug, speaker }) => {
    const name = names.get(speaker.slug) ?? speaker.name
    names.set(speaker.slug, name)
    return name === speaker.name ? [] : [broken(slug, 'speaker.name', speaker.name, `${name}, as elsewhere`)]
  })
}

function statementProblems(one: StatementRecord, areas: ReadonlySet<string>): BrokenRule[] {
  const { slug, speaker, targets, quote, rewordedAs } = one
  const known = 'an area of members.csv, comparators.csv or groups.csv'
  const isCode = (text: string) => /^[A-Z_]+$/.test(text)
  const forMember = speaker.speaksFor !== null && speaker.speaksFor !== 'EU'
  return [
    ...one.areas.filter((area) => !areas.has(area)).map((area) => broken(slug, 'areas', area, known)),
    ...(forMember && !areas.has(speaker.speaksFor ?? '')
      ? [broken(slug, 'speaker.speaksFor', speaker.speaksFor, `${known}, or EU`)]
      : []),
    ...targets
      .filter(({ scope }) => isCode(scope) && !areas.has(scope))
      .map(({ scope }) => broken(slug, 'targets.scope', scope, `${known}, or words`)),
    ...targets
      .filter(({ value, valueMax }) => valueMax !== null && valueMax < value)
      .map(({ valueMax }) => broken(slug, 'targets.valueMax', valueMax, 'the value or more')),
    ...(quote?.status === 'VERBATIM' && ARE_NOT_THE_WORDS.test(one.notes ?? '')
      ? [broken(slug, 'quote.status', quote.status, 'AS_REPORTED, since the notes say that these are not the words')]
      : []),
    ...(quote && quote.text === rewordedAs
      ? [broken(slug, 'rewordedAs', rewordedAs, 'words that differ from the quote')]
      : []),
  ]
}

/** Notes that say of a quote that nobody said it so. */
const ARE_NOT_THE_WORDS = /\bquote\b[^.]*\b(description|paraphrase|not the \w+ text|not the words)\b/i

type Needed = 'since' | 'share' | 'amount' | 'currency'

/** The fields that a quantity needs besides `subject` and `year`. */
const NEEDS: Readonly<Partial<Record<Quantity, readonly Needed[]>>> = {
  MEAN_SHARE_OF_GDP: ['since'],
  SPENDING: ['currency'],
  PLANNED_SPENDING: ['currency'],
  GDP: ['currency'],
  SPENDING_AT_SHARE: ['share', 'currency'],
  SPENDING_AT_SHARE_OVER_SPENDING: ['share', 'since', 'currency'],
  COST_TO_SHARE: ['share', 'currency'],
  POINTS_TO_SHARE: ['share', 'since'],
  POINTS_A_YEAR_TO_SHARE: ['share', 'since'],
  AMOUNT_IN_POINTS_OF_GDP: ['amount', 'currency'],
  INCREASE: ['since', 'currency'],
  CUMULATIVE_INCREASE: ['since', 'currency'],
  PLANNED_RISE_OF_SHARE: ['since'],
  CHANGE: ['since'],
  MEMBERS_AT_SHARE: ['share'],
  MEMBERS_BELOW_SHARE: ['share'],
  FRACTION_AT_SHARE: ['share'],
  FRACTION_BELOW_SHARE: ['share'],
  RATIO_OF_MEMBERS_AT_SHARE: ['share', 'since'],
}

function claimProblems(claim: ClaimRecord, statement: string, areas: ReadonlySet<string>): BrokenRule[] {
  const { slug, subject, obstacle, quantity, year, since, value, valueMax } = claim
  const problems: BrokenRule[] = []
  if (!slug.startsWith(`${statement}.c`)) problems.push(broken(slug, 'slug', slug, `${statement}.c and a number`))
  if (valueMax !== null && valueMax < value) problems.push(broken(slug, 'valueMax', valueMax, 'the value or more'))
  if (since !== null && year !== null && since >= year)
    problems.push(broken(slug, 'since', since, 'a year before `year`'))
  if (claim.unit === 'BILLION' && claim.currency === null)
    problems.push(broken(slug, 'currency', null, 'an ISO 4217 code, since the unit is BILLION'))
  if (quantity === 'UNMEASURED' && (claim.measure === null || !obstacle))
    problems.push(broken(slug, 'quantity', quantity, 'UNMEASURED only with `measure` and `obstacle`'))
  if (obstacle) return problems
  if (!areas.has(subject))
    problems.push(broken(slug, 'subject', subject, 'an area, or an `obstacle` that says why it cannot be checked'))
  if (year === null)
    problems.push(broken(slug, 'year', year, 'a year, with a `reading` if the words leave it open, or an `obstacle`'))
  for (const field of NEEDS[quantity] ?? [])
    if (claim[field] === null) problems.push(broken(slug, field, null, `a value, since it is ${quantity}`))
  return problems
}

/** What of a country rests on the figures of all. */
const AMONG_ALL: ReadonlySet<Quantity> = new Set([
  'RANK_FROM_BOTTOM',
  'SHARE_OF_ALLIANCE_SPENDING',
  'SHARE_OF_ALLIANCE_GDP',
])

/** What may be reckoned from a share that the words give. */
const FROM_A_SHARE: ReadonlySet<Quantity> = new Set(['COST_TO_SHARE', 'POINTS_TO_SHARE', 'POINTS_A_YEAR_TO_SHARE'])

/** The fields that say how a claim is read: the year rule holds for each moment, and what is named exists. */
function readingProblems(claim: ClaimRecord, speaksFor: string | null, { editions, releases }: Known): BrokenRule[] {
  const { slug, moment, sinceMoment, quotes, fromShare, baseYear, prices, quantity } = claim
  const isOwn = claim.assertedBy === null && claim.subject === speaksFor && !AMONG_ALL.has(quantity)
  const byRule = (field: 'year' | 'since', when: string | null): BrokenRule[] => {
    const year = when === null ? null : yearOfMoment(when, isOwn, releases)
    return year === claim[field] || year === null
      ? []
      : [broken(slug, field, claim[field], `${year}, which the rule for the year makes of ${when}`)]
  }
  return [
    ...byRule('year', moment),
    ...byRule('since', sinceMoment),
    ...(quotes !== null && !editions.has(quotes) ? [broken(slug, 'quotes', quotes, 'an edition of editions.csv')] : []),
    ...(fromShare !== null && !FROM_A_SHARE.has(quantity)
      ? [broken(slug, 'fromShare', fromShare, `nothing, unless it is ${[...FROM_A_SHARE].join(' or ')}`)]
      : []),
    ...(baseYear !== null && prices !== 'CONSTANT'
      ? [broken(slug, 'baseYear', baseYear, 'nothing, unless `prices` is CONSTANT')]
      : []),
  ]
}
