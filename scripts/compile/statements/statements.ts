/** Reads and validates data/statements.json. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Claim } from '../../../domain/claim/claim.ts'
import { END } from '../../../domain/day.ts'
import { publicationDay } from '../../../domain/edition/edition.ts'
import type { Statement } from '../../../domain/statement/statement.ts'
import { DataError, type Problem } from '../problem.ts'
import { type Known, problemsIn } from './statement-rules.ts'
import { type StatementRecord, statementsFile } from './statement-schema.ts'

const FILE = 'statements.json'

interface StatementsOfPackage {
  /** In the order of the file. */
  readonly statements: readonly Statement[]
  readonly withheld: readonly Withheld[]
}

/** A statement that is in the package and is not served. */
export interface Withheld {
  readonly slug: string
  readonly claims: number
  /** The note for which it is withheld. */
  readonly reason: string
}

/** A note that says that what it is on has not been verified enough to be served. */
const UNVERIFIED = /[^.]*\b(verify before|before serving|to be verified)\b[^.]*/i

/**
 * Reads the statements of the package in a folder. What a note marks as not verified is withheld, whoever wrote the note.
 *
 * @throws DataError with every violation of the schema; if there is none, with every violation of the rules
 */
export function readStatements(folder: string, known: Known): StatementsOfPackage {
  const text = readFileSync(join(folder, FILE), 'utf8')
  const lines = linesOf(text)
  const raw = parseJson(text)
  const parsed = statementsFile.safeParse(raw)
  if (!parsed.success) {
    const slugAt = slugsIn(raw)
    throw new DataError(
      parsed.error.issues.map((issue) => problemOf(issue, lines.get(slugAt(issue.path[1]) ?? '') ?? 1)),
    )
  }
  const problems = problemsIn(parsed.data, known)
  if (problems.length > 0)
    throw new DataError(problems.map(({ slug, ...one }) => ({ file: FILE, line: lines.get(slug) ?? 1, ...one })))
  const reasonOf = ({ notes }: StatementRecord) => UNVERIFIED.exec(notes ?? '')?.[0].trim() ?? null
  return {
    statements: parsed.data.statements.filter((one) => reasonOf(one) === null).map(statementOf),
    withheld: parsed.data.statements.flatMap((one) => {
      const reason = reasonOf(one)
      return reason === null ? [] : [{ slug: one.slug, claims: one.claims.length, reason }]
    }),
  }
}

/** @throws DataError when the file is not JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : 'no JSON'
    throw new DataError([{ file: FILE, line: 1, column: '*', found, allowed: 'JSON' }])
  }
}

/** The line number of each slug. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  text.split('\n').forEach((line, index) => {
    const [, slug] = /^\s*"slug": "(.+)",?$/.exec(line) ?? []
    if (slug !== undefined && !found.has(slug)) found.set(slug, index + 1)
  })
  return found
}

/** The slugs of a file that is not validated yet, by the index of their statement. */
function slugsIn(raw: unknown): (index: PropertyKey | undefined) => string | undefined {
  const file = z.object({ statements: z.array(z.object({ slug: z.string() }).catch({ slug: '' })) }).safeParse(raw)
  return (index) => (file.success && typeof index === 'number' ? file.data.statements[index]?.slug : undefined)
}

const problemOf = ({ path, message }: z.core.$ZodIssue, line: number): Problem => ({
  file: FILE,
  line,
  column: path.slice(2).join('.'),
  found: 'a value that is not of its form',
  allowed: message,
})

function statementOf(record: StatementRecord): Statement {
  const { date, carried, claims, ...own } = record
  const said = publicationDay(date, carried ?? END)
  return {
    ...own,
    saidOn: said.day,
    precision: said.precision,
    claims: claims.map(({ saidOn, ...claim }) => ({
      ...claim,
      statement: record.slug,
      speaker: record.speaker.name,
      ...ownDay(saidOn, said),
    })),
  }
}

/** Words keep their own day: what reprints or quotes them has another. */
function ownDay(
  saidOn: string | null,
  said: ReturnType<typeof publicationDay>,
): Pick<Claim, 'saidOn' | 'saidOnPrecision'> {
  const { day, precision } = saidOn === null ? said : publicationDay(saidOn, END)
  return { saidOn: day, saidOnPrecision: precision }
}
