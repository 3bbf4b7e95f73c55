import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AREAS, CLAIMS, SOURCES, STATEMENTS, TARGETS, TOPICS } from '../../../../src/store/statements/tables.ts'
import { asJson, inOrder, insertInto, rowFrom, tableOf } from '../../../../src/store/table.ts'

const MIGRATIONS = join(import.meta.dirname, '../../../../migrations')
const migrations = readdirSync(MIGRATIONS)
  .sort()
  .map((file) => readFileSync(join(MIGRATIONS, file), 'utf8'))
  .join('\n')

const PARTS = [TOPICS, AREAS, TARGETS, SOURCES, CLAIMS]

describe('the description of a table', () => {
  const pairs = tableOf<{ first: number; second: string }>('pairs', { first: 'one', second: 'two' })

  it('says in which order cells are written, however they are given', () => {
    expect(insertInto(pairs)).toBe('INSERT INTO pairs (one, two)')
    expect(inOrder(pairs, { second: "'b'", first: '1' })).toEqual(['1', "'b'"])
  })

  it('reads what it has written as JSON', () => {
    expect(asJson(pairs)).toBe('json_array(pairs.one, pairs.two)')
    expect(rowFrom(pairs, [1, 'b'])).toEqual({ first: 1, second: 'b' })
  })

  it.each([STATEMENTS, ...PARTS.map(({ placed }) => placed)].map((table) => [table.name, table] as const))(
    'has all columns of %s, but the id',
    (name, { bare }) => {
      const [, body = ''] = new RegExp(`CREATE TABLE ${name} \\(\n(.*?)\n\\)`, 's').exec(migrations) ?? []
      const added = migrations.matchAll(new RegExp(`^ALTER TABLE ${name} ADD COLUMN ([a-z_]+)`, 'gm'))
      const columns = [...body.matchAll(/^ {2}([a-z_]+) (?:TEXT|INTEGER|REAL)/gm), ...added].map(([, column]) => column)
      expect(Object.values(bare)).toEqual(columns.filter((column) => column !== 'id'))
    },
  )
})

it('no function of SQL takes more than the 32 arguments that D1 allows, though this machine allows more', () => {
  for (const part of PARTS) expect(Object.keys(part.columns).length).toBeLessThanOrEqual(32)
})
