/** Nothing shows a day that nobody knows: "2025" is never "31 December 2025". */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GraphQLObjectType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { citeEdition } from '../../domain/figure/citation.ts'
import { formatDate, isoDate, onDate } from '../../formats/date.ts'
import { schema } from '../../schema/schema.ts'
import { claimsTable } from '../../src/http/downloads/tables/claims.ts'
import { statementsTable } from '../../src/http/downloads/tables/statements.ts'
import { ask, compiled, dataset } from '../support/data/live.ts'

const QUERIES = join(import.meta.dirname, '../../site/queries')

/** Dates that may be known by their month or year only, and the field beside them that says so. */
const FIELDS = ['saidOn', 'publishedOn'] as const

describe('a date', () => {
  it('is written as precisely as it is known, in words and for machines', () => {
    const day = '2025-12-31'
    expect((['DAY', 'MONTH', 'YEAR'] as const).map((precision) => formatDate(day, precision))).toEqual([
      '31 December 2025',
      'December 2025',
      '2025',
    ])
    expect((['DAY', 'MONTH', 'YEAR'] as const).map((precision) => isoDate(day, precision))).toEqual([
      '2025-12-31',
      '2025-12',
      '2025',
    ])
    expect([onDate(day, 'DAY'), onDate(day, 'YEAR')]).toEqual(['on 31 December 2025', 'in 2025'])
  })

  it('that is in the schema has beside it how exactly it is known', () => {
    // A day that is known always: its table checks it.
    const types = Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLObjectType => isObjectType(type) && type.name !== 'ScenarioOrigin',
    )
    const found = types.flatMap((type) =>
      FIELDS.filter((field) => type.getFields()[field]).map((field) => {
        expect(Object.keys(type.getFields()), type.name).toContain(`${field}Precision`)
        return `${type.name}.${field}`
      }),
    )
    expect(found.toSorted()).toEqual([
      'Citation.publishedOn',
      'Claim.saidOn',
      'Edition.publishedOn',
      'Pledge.saidOn',
      'Position.saidOn',
      'Release.publishedOn',
      'Statement.saidOn',
    ])
  })

  it('that a page asks for is asked for with how exactly it is known', () => {
    for (const file of readdirSync(QUERIES).filter(
      (name) => name.endsWith('.graphql') && name !== 'nato-editions.graphql',
    )) {
      const text = readFileSync(join(QUERIES, file), 'utf8')
      for (const field of FIELDS) {
        const count = (name: string) => text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0
        expect(count(`${field}Precision`), `${field} in ${file}`).toBe(count(field))
      }
    }
  })

  it('in a file has beside it how exactly it is known', () => {
    const rows = (csv: Uint8Array): readonly string[] => new TextDecoder().decode(csv).trim().split(/\r?\n/)
    for (const { csv } of [claimsTable(dataset, compiled.statements), statementsTable(compiled.statements)]) {
      const [header = ''] = rows(csv)
      expect(header.split(',')).toEqual(expect.arrayContaining(['said_on', 'date_precision']))
    }
  })
})

describe('what is dated by its month or year', () => {
  const vague = compiled.statements.filter(({ precision }) => precision !== 'DAY')
  const slugs = new Set(vague.map(({ slug }) => slug))

  it('is in the package: statements, pledges and editions', () => {
    expect(vague.length).toBeGreaterThan(20)
    expect(dataset.pledges.some(({ precision }) => precision !== 'DAY')).toBe(true)
    expect(dataset.editions.some(({ publishedPrecision }) => publishedPrecision !== 'DAY')).toBe(true)
  })

  it('is never checked "on" a day', () => {
    const checks = compiled.checks.filter(({ claim }) => slugs.has(claim.statement))
    expect(checks.length).toBeGreaterThan(20)
    for (const { claim, working } of checks) {
      expect(claim.saidOnPrecision, claim.slug).not.toBe('DAY')
      expect(working, claim.slug).not.toContain(claim.saidOn)
      expect(working, claim.slug).not.toContain(`on ${formatDate(claim.saidOn, 'DAY')}`)
    }
  })

  it('is never cited by a day', () => {
    for (const edition of dataset.editions.filter(({ publishedPrecision }) => publishedPrecision !== 'DAY'))
      expect(citeEdition(edition)).not.toMatch(
        /\b(28|29|30|31) (January|February|March|April|May|June|July|August|September|October|November|December)\b/,
      )
  })

  it('says so in the API beside its last day', async () => {
    const { pledges, editions } = await ask(
      '{ pledges { statementSlug saidOn saidOnPrecision } editions { slug publishedOn publishedOnPrecision } }',
    )
    for (const { statementSlug, saidOnPrecision } of pledges)
      expect(saidOnPrecision === 'DAY', statementSlug).toBe(!slugs.has(statementSlug))
    expect(editions.find(({ slug }: { slug: string }) => slug === 'eda-2024')).toMatchObject({
      publishedOnPrecision: 'MONTH',
    })
  })

  it('counts from the day on which it was carried where its year is not over', () => {
    const denmark = compiled.statements.find(({ slug }) => slug === 'dnk-2026-poulsen-above-3-5pct-in-2026')
    expect(denmark).toMatchObject({ saidOn: '2026-11-26', precision: 'YEAR' })
  })
})
