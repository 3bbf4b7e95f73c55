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

/** Null where it is not there. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional().transform((value): z.infer<Schema> | null => value ?? null)

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
  published: maybe(date),
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
  valueMax: maybe(percent),
  from: maybe(year),
  by: maybe(year),
  bound: z.enum(TARGET_BOUNDS),
  status: z.enum(TARGET_STATUSES),
  counts: maybe(line(300)),
  baseline: maybe(z.strictObject({ share: percent, year })),
  note: maybe(line(300)),
})

const claim = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+\.c\d+$/, 'the slug of the statement, ".c" and a number'),
  quantity: z.enum(QUANTITIES),
  measure: maybe(line(200)),
  subject: line(100),
  year: maybe(year),
  since: maybe(year),
  /** The moment of which the words speak where they name no year: domain/claim/year-rule.ts has the year. */
  moment: maybe(moment),
  sinceMoment: maybe(moment),
  share: maybe(percent),
  fromShare: maybe(percent),
  amount: maybe(z.number().positive()),
  definition: maybe(z.enum(DEFINITIONS)),
  prices: maybe(z.enum(PRICES)),
  baseYear: maybe(year),
  /** The edition whose numbers the words give, though it came out after them. */
  quotes: maybe(slug),
  /** The day of the words, where it is not that of the statement: of a reprint, or of a report about it. */
  saidOn: maybe(date),
  unit: z.enum(CLAIM_UNITS),
  currency: maybe(z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code')),
  comparator: z.enum(CLAIM_COMPARATORS),
  value: z.number(),
  valueMax: maybe(z.number()),
  assertedBy: maybe(line(200)),
  basis: maybe(line(300)),
  reading: maybe(line(300)),
  obstacle: maybe(z.strictObject({ kind: z.enum(OBSTACLES), explanation: line(300) })),
  note: maybe(line(300)),
})

const statement = z.strictObject({
  slug,
  type: z.enum(STATEMENT_TYPES),
  title: line(120),
  date,
  /** The day on which it was carried, where the month or year of `date` was not over then: it counts from that day. */
  carried: maybe(z.iso.date()),
  speaker: z.strictObject({
    slug,
    name: line(120),
    role: line(200),
    organisation: line(200),
    speaksFor: maybe(z.string().regex(/^([A-Z]{3}|NATO|EU)$/, 'an alpha-3 code, NATO or EU')),
  }),
  event: maybe(line(300)),
  place: maybe(line(200)),
  topics: z.array(z.enum(TOPICS)).min(1),
  areas: z.array(z.string()).default([]),
  others: z.array(line(100)).default([]),
  summary: line(400),
  quote: maybe(quote),
  rewordedAs: maybe(line(LONGEST_QUOTE)),
  targets: z.array(target).default([]),
  claims: z.array(claim).default([]),
  source,
  additionalSources: z.array(source).default([]),
  confidence: z.enum(CONFIDENCES),
  notes: maybe(line(600)),
})

export const statementsFile = z.strictObject({
  /** Slugs of removed statements. A slug is part of public ids, so it must never be used again. */
  retiredSlugs: z.array(slug),
  statements: z.array(statement).min(1),
})

export type StatementsFile = z.infer<typeof statementsFile>
export type StatementRecord = z.infer<typeof statement>
export type ClaimRecord = z.infer<typeof claim>
