/**
 * `npm run data:build`: compiles the data package in data/ to dist/data/<version>.snapshot and dist/data/<version>.statements.json, and
 * writes the version to dist/data/current.json.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { canonicalJson } from '../domain/canonical.ts'
import type { ClaimCheck, ClaimVintage } from '../domain/claim/claim-check.ts'
import { VERDICTS } from '../domain/claim/verdict.ts'
import type { Statement } from '../domain/statement/statement.ts'
import { type Compiled, compile } from './compile/compile.ts'
import { deviates } from './compile/figures/cross-check.ts'
import { cell } from './compile/package.ts'
import { DataError } from './compile/problem.ts'

/** The data package: data/, or the folder in the environment variable DATA_FOLDER, which tests set. */
export const DATA_FOLDER = resolve(process.env.DATA_FOLDER ?? join(import.meta.dirname, '../data'))
export const OUT = join(import.meta.dirname, '../dist/data')

/** @throws DataError when the data package is invalid; nothing is written then */
export function buildData(): Compiled {
  const compiled = compile(DATA_FOLDER)
  mkdirSync(OUT, { recursive: true })
  writeAtomically(`${compiled.version}.snapshot`, compiled.bytes)
  writeAtomically(`${compiled.version}.statements.json`, canonicalJson(compiled.statements))
  writeAtomically('current.json', `${JSON.stringify({ version: compiled.version })}\n`)
  return compiled
}

/** Writes to a temporary file and renames it, so that a reader never finds an incomplete file. */
function writeAtomically(name: string, content: string | Uint8Array): void {
  const part = join(OUT, `${name}.${process.pid}`)
  writeFileSync(part, content)
  renameSync(part, join(OUT, name))
}

function report({
  version,
  bytes,
  figures,
  series,
  comparisons,
  knownGaps,
  statements,
  withheld,
  checks,
}: Compiled): void {
  console.log(
    `data: ${figures} figures in ${series} series, ${(bytes.length / 1024).toFixed(0)} KiB, version ${version}`,
  )
  for (const [check, done] of Map.groupBy(comparisons, (one) => one.check))
    console.log(`data: ${check}: ${done.length} figures compared, ${done.filter(deviates).length} known gaps`)
  for (const gap of knownGaps) {
    const [from, to] = [cell(gap, 'from'), cell(gap, 'to')]
    const years = from === to ? from : `${from}-${to}`
    console.log(
      `data:   ${cell(gap, 'check')} ${cell(gap, 'edition')} ${cell(gap, 'area')} ${years}: ${cell(gap, 'explanation')}`,
    )
  }
  reportClaims(statements, checks)
  console.log(`statements: ${withheld.length} withheld`)
  for (const { slug, claims, reason } of withheld)
    console.log(`statements:   withheld: ${slug} with ${claims} claims: ${reason}`)
}

/** Prints how many claims the figures decide, then and now, and why the others cannot be checked. */
function reportClaims(statements: readonly Statement[], checks: readonly ClaimCheck[]): void {
  const claims = statements.flatMap((one) => one.claims)
  const computed = new Set(checks.filter((check) => check.computed !== null).map(({ claim }) => claim.slug))
  console.log(
    `claims: ${claims.length} in ${statements.length} statements; ${computed.size} have a computed value, ${claims.length - computed.size} have a reason why not`,
  )
  const names: Readonly<Record<ClaimVintage, string>> = {
    AT_THE_TIME: 'with the figures of the day',
    LATEST: 'with the newest figures',
  }
  for (const [vintage, done] of Map.groupBy(checks, (check) => check.vintage)) {
    const verdicts = VERDICTS.map((verdict) => `${done.filter((one) => one.verdict === verdict).length} ${verdict}`)
    console.log(`claims: ${names[vintage]}: ${verdicts.join(', ')}`)
  }
  const open = checks.filter(({ vintage, reason }) => vintage === 'LATEST' && reason !== null)
  for (const [reason, those] of Map.groupBy(open, (check) => check.reason))
    console.log(`claims:   not checkable now: ${those.length} ${reason}`)
}

if (import.meta.main) {
  try {
    report(buildData())
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
