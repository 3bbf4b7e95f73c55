/** The schema of data/statements.json. It rejects unknown keys, and values that are not in a closed set. */
import { z } from 'zod'
import { CLAIM_COMPARATORS, CLAIM_UNITS, OBSTACLES, PRICES, QUANTITIES } from '../../../domain/claim/claim.ts'
import { DEFINITIONS } from '../../../domain/figure/indicator.ts'
import {
  CONFIDENCES,
  LONGEST_QUOTE,
  QUOTE_STATUSES,
  STATEMENT_TYPES,
  TARGET_BOUNDS,
  TARGET_COMPONENTS,
  TARGET_STATUSES,
  TARGET_UNITS,
  TOPICS,
} from '../../../domain/statement/statement.ts'

const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^\S(.*\S)?$/, 'text on one line, without space at its ends')
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters and digits, joined by hyphens')
/** A day, a month or a year, as precise as it is known. */
const date = z.string().refine(isPartOfCalendar, 'a day, month or year that exists: YYYY-MM-DD, YYYY-MM or YYYY')
const url = z.url({ protocol: /^https?$/ })
const year = z.int().min(1949).max(2060)
const percent = z.number().min(0).max(100)

/** A day or a month. */
const moment = date.refine((text) => text.length > 4, 'a day or a month: YYYY-MM-DD or YYYY-MM')

function isPartOfCalendar(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false
  const instant = Date.parse(`${text}${'0000-01-01'.slice(text.length)}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

const source = z.strictObject({
  url,
  publisher: line(200),
  published: date.optional(),
  primary: z.boolean(),
  mirror: z.boolean(),
})

const quote = z.strictObject({
  text: line(LONGEST_QUOTE),
  language: z.string().regex(/^[a-z]{2}$/, 'an ISO 639-1 code'),
  status: z.enum(QUOTE_STATUSES),
  sourceUrl: url,
})

const target = z.strictObject({
  scope: line(100),
  component: z.enum(TARGET_COMPONENTS),
  unit: z.enum(TARGET_UNITS),
  value: percent,
  valueMax: percent.optional(),
  from: year.optional(),
  by: year.optional(),
  bound: z.enum(TARGET_BOUNDS),
  status: z.enum(TARGET_STATUSES),
  counts: line(300).optional(),
  baseline: z.strictObject({ share: percent, year }).optional(),
  note: line(300).optional(),
})

const claim = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+\.c\d+$/, 'the slug of the statement, ".c" and a number'),
  quantity: z.enum(QUANTITIES),
  measure: line(200).optional(),
  subject: line(100),
  year: year.optional(),
  since: year.optional(),
  /** The moment of which the words speak where they name no year: domain/claim/year-rule.ts has the year. */
  moment: moment.optional(),
  sinceMoment: moment.optional(),
  share: percent.optional(),
  fromShare: percent.optional(),
  amount: z.number().positive().optional(),
  definition: z.enum(DEFINITIONS).optional(),
  prices: z.enum(PRICES).optional(),
  baseYear: year.optional(),
  /** The edition whose numbers the words give, though it came out after them. */
  quotes: slug.optional(),
  /** The day of the words, where it is not that of the statement: of a reprint, or of a report about it. */
  saidOn: date.optional(),
  unit: z.enum(CLAIM_UNITS),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'an ISO 4217 code')
    .optional(),
  comparator: z.enum(CLAIM_COMPARATORS),
  value: z.number(),
  valueMax: z.number().optional(),
  assertedBy: line(200).optional(),
  basis: line(300).optional(),
  reading: line(300).optional(),
  obstacle: z.strictObject({ kind: z.enum(OBSTACLES), explanation: line(300) }).optional(),
  note: line(300).optional(),
})

const statement = z.strictObject({
  slug,
  type: z.enum(STATEMENT_TYPES),
  title: line(120),
  date,
  /** The day on which it was carried, where the month or year of `date` was not over then: it counts from that day. */
  carried: z.iso.date().optional(),
  speaker: z.strictObject({
    slug,
    name: line(120),
    role: line(200),
    organisation: line(200),
    speaksFor: z
      .string()
      .regex(/^([A-Z]{3}|NATO|EU)$/, 'an alpha-3 code, NATO or EU')
      .optional(),
  }),
  event: line(300).optional(),
  place: line(200).optional(),
  topics: z.array(z.enum(TOPICS)).min(1),
  areas: z.array(z.string()).default([]),
  others: z.array(line(100)).default([]),
  summary: line(400),
  quote: quote.optional(),
  rewordedAs: line(LONGEST_QUOTE).optional(),
  targets: z.array(target).default([]),
  claims: z.array(claim).default([]),
  source,
  additionalSources: z.array(source).default([]),
  confidence: z.enum(CONFIDENCES),
  notes: line(600).optional(),
})

export const statementsFile = z.strictObject({
  /** Slugs of removed statements. A slug is part of public ids, so it must never be used again. */
  retiredSlugs: z.array(slug),
  statements: z.array(statement).min(1),
})

export type StatementsFile = z.infer<typeof statementsFile>
export type StatementRecord = z.infer<typeof statement>
export type ClaimRecord = z.infer<typeof claim>
export type SourceRecord = z.infer<typeof source>
