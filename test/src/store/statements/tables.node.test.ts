import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIFFERENCE_ENTRIES, DIFFERENCES, RETIREMENTS } from '../../../../src/store/changes/tables.ts'
import { PUBLICATIONS } from '../../../../src/store/publications/table.ts'
import {
  AREAS,
  CLAIMS,
  SOURCES,
  STATEMENT_TOPICS,
  STATEMENTS,
  TARGETS,
} from '../../../../src/store/statements/tables.ts'
import { asJson, defineTable, inOrder, insertInto, rowFrom } from '../../../../src/store/table.ts'

const PARTS = [STATEMENT_TOPICS, AREAS, TARGETS, SOURCES, CLAIMS]

describe('the description of a table', () => {
  const pairs = defineTable<{ first: number; second: string }>('pairs', { first: 'one', second: 'two' })

  it('says in which order cells are written, however they are given', () => {
    expect(insertInto(pairs)).toBe('INSERT INTO pairs (one, two)')
    expect(inOrder(pairs, { second: "'b'", first: '1' })).toEqual(['1', "'b'"])
  })

  it('reads what it has written as JSON', () => {
    expect(asJson(pairs)).toBe('json_array(pairs.one, pairs.two)')
    expect(rowFrom(pairs, [1, 'b'])).toEqual({ first: 1, second: 'b' })
  })

  const migrations = join(import.meta.dirname, '../../../../migrations')
  const sql = readdirSync(migrations).map((file) => readFileSync(join(migrations, file), 'utf8'))
  /** The columns of a table as the migrations make it. */
  const columnsOf = (name: string) => {
    const [, body = ''] = new RegExp(`CREATE TABLE ${name} \\(\n(.*?)\n\\)`, 's').exec(sql.join('\n')) ?? []
    const added = sql.join('\n').matchAll(new RegExp(`^ALTER TABLE ${name} ADD COLUMN ([a-z_]+)`, 'gm'))
    return [...body.matchAll(/^ {2}([a-z_]+) (?:TEXT|INTEGER|REAL)/gm), ...added].map(([, column]) => column)
  }

  it.each([STATEMENTS, ...PARTS.map(({ placed }) => placed)].map((table) => [table.name, table] as const))(
    'has all columns of %s, but the id',
    (name, { bare }) => {
      expect(Object.values(bare)).toEqual(columnsOf(name).filter((column) => column !== 'id'))
    },
  )

  it.each([PUBLICATIONS, DIFFERENCES, DIFFERENCE_ENTRIES, RETIREMENTS].map(({ name, bare }) => [name, bare] as const))(
    'has all columns of %s',
    (name, bare) => {
      expect(Object.values(bare)).toEqual(columnsOf(name))
    },
  )
})

it('no function of SQL takes more than the 32 arguments that D1 allows, though this machine allows more', () => {
  for (const part of PARTS) expect(Object.keys(part.columns).length).toBeLessThanOrEqual(32)
})
