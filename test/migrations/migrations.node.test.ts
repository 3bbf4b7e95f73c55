import { describe, expect, inject, it } from 'vitest'

/** What the worker of before goes on working with: new tables, new indexes that forbid nothing, new columns, new rows. */
const ADDS = [
  /^CREATE TABLE (?:IF NOT EXISTS )?\w+ \(/i,
  /^CREATE INDEX (?:IF NOT EXISTS )?\w+ ON /i,
  /^ALTER TABLE \w+ ADD (?:COLUMN )?\w+/i,
  /^INSERT (?:OR IGNORE )?INTO (?!.*\bDO UPDATE\b)/is,
]

const bare = (sql: string): string => sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim()

/** What adds and breaks all the same: a second statement behind the first, and a column that an old import would leave without a value. */
const BREAKS = [/;\s*\S/, /^ALTER TABLE (?=.*\bNOT NULL\b)(?!.*\bDEFAULT\b)/is]

function onlyAdds(sql: string): boolean {
  const text = bare(sql)
  return ADDS.some((form) => form.test(text)) && !BREAKS.some((form) => form.test(text))
}

describe('a migration may only add', () => {
  it.each([
    'CREATE TABLE a (b TEXT) STRICT',
    '-- Why.\nCREATE INDEX a_by_b ON a (b)',
    "ALTER TABLE a ADD COLUMN c TEXT NOT NULL DEFAULT 'x'",
    'INSERT INTO a (b) VALUES (1) ON CONFLICT DO NOTHING',
    '/* DROP TABLE a */ CREATE TABLE IF NOT EXISTS a (b TEXT)',
    'alter table a add c integer',
  ])('such as %s', (sql) => {
    expect(onlyAdds(sql)).toBe(true)
  })

  it.each([
    'DROP TABLE a',
    '-- CREATE TABLE\nDROP INDEX a_by_b',
    'ALTER TABLE a DROP COLUMN b',
    'ALTER TABLE a RENAME COLUMN b TO c',
    'ALTER TABLE a RENAME TO b',
    'ALTER TABLE a ALTER COLUMN b SET NOT NULL',
    'ALTER TABLE a ADD COLUMN c TEXT NOT NULL',
    'CREATE TABLE a (b TEXT); DROP TABLE c',
    'PRAGMA foreign_keys = OFF',
    'CREATE UNIQUE INDEX a_by_b ON a (b)',
    'CREATE TRIGGER a_changes BEFORE INSERT ON a BEGIN SELECT 1; END',
    'UPDATE a SET b = 1',
    'DELETE FROM a',
    'REPLACE INTO a (b) VALUES (1)',
    'INSERT OR REPLACE INTO a (b) VALUES (1)',
    'INSERT INTO a (b) VALUES (1) ON CONFLICT (b) DO UPDATE SET b = 2',
  ])('and not %s', (sql) => {
    expect(onlyAdds(sql)).toBe(false)
  })

  it('and the migrations do no more, after the first one, before which there was nothing to keep', () => {
    const [first, ...later] = inject('statements').migrations
    expect(first?.name).toBe('0001_versions.sql')
    const others = later.flatMap(({ name, queries }) =>
      queries.filter((sql) => !onlyAdds(sql)).map((sql) => `${name}: ${bare(sql)}`),
    )
    expect(others).toEqual([])
  })
})
