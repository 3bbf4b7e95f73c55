/** The frozen data package as it was compiled before all tests, opened as an isolate opens it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Group, Member } from '../../../domain/area/area.ts'
import type { Claim } from '../../../domain/claim/claim.ts'
import { openDataset } from '../../../domain/dataset/open-dataset.ts'
import { decodeSnapshot } from '../../../domain/dataset/snapshot.ts'
import { type Absence, isAbsence } from '../../../domain/figure/absence.ts'
import { memberByCode } from '../../../domain/identity.ts'
import type { Statement } from '../../../domain/statement/statement.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** The figures and statements of 24 November 2026: what is added to data/ breaks no test. */
export const DATA = join(ROOT, 'test/fixtures/data')

const { version, base64 } = inject('dataset')

export const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
export const dataset = openDataset(version, decodeSnapshot(bytes.slice().buffer))
export const statements: readonly Statement[] = JSON.parse(
  readFileSync(join(ROOT, `dist/data/${version}.statements.json`), 'utf8'),
)
export const claims = statements.flatMap((one) => one.claims)

/** @throws Error where there is an absence, or nothing */
export function orThrow<Found extends object>(found: Found | Absence | null | undefined): Found {
  if (!found) throw new Error('There is none.')
  if (isAbsence(found)) throw new Error(found.explanation)
  return found
}

export const theMember = (code: string): Member => orThrow(memberByCode(dataset, code))
export const theClaim = (slug: string): Claim => orThrow(claims.find((one) => one.slug === slug))

/** A member or a group. */
export function theArea(code: string): Member | Group {
  const area = dataset.area(code)
  if (area?.kind === 'member' || area?.kind === 'group') return area
  throw new Error(`There is no ${code}.`)
}
