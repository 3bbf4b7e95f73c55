import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { changelog } from '../../../scripts/schema/changelog.ts'
import { releaseNotes } from '../../../scripts/schema/release-notes.ts'
import { nameOfRelease, type ReleasedSchema, readReleases } from '../../../scripts/schema/releases.ts'

describe('the changelog', () => {
  it('is the one that the releases make (npm run schema:release writes it)', async () => {
    expect(readFileSync(join(import.meta.dirname, '../../../schema/CHANGELOG.md'), 'utf8')).toBe(
      await changelog(readReleases()),
    )
  })

  it('is in the list of changes line by line, as schema/release-notes.json (npm run schema:release writes it)', async () => {
    const room = join(import.meta.dirname, '../../../schema')
    expect(readFileSync(join(room, 'release-notes.json'), 'utf8')).toBe(
      releaseNotes(readFileSync(join(room, 'CHANGELOG.md'), 'utf8')),
    )
    expect(JSON.parse(releaseNotes(await changelog([first, second])))).toEqual([
      { name: '2026-01-01', changes: ['The first release: all of 2026-01-01.graphql.'] },
      {
        name: '2026-02-01',
        changes: [
          'Deprecated: Query.size: Use members.',
          "Added: Query.pathway(asOf:): Argument 'asOf: String' added to field 'Query.pathway'",
          "Changed: Query.pathway: Field 'Query.pathway' changed type from 'Float' to 'Float!'",
          "Take care: Order.AGE: Enum value 'AGE' was added to enum 'Order'",
        ],
      },
    ])
  })

  const release = (name: string, text: string): ReleasedSchema => ({ name, text, schema: buildSchema(text) })
  const first = release('2026-01-01', 'type Query { size: Int  pathway: Float  by: Order } enum Order { NAME }')
  const second = release(
    '2026-02-01',
    'type Query { size: Int @deprecated(reason: "Use members.")  pathway(asOf: String): Float!  by: Order } enum Order { NAME AGE }',
  )
  const third = release(
    '2026-02-01-2',
    second.text.replace('size: Int @deprecated(reason: "Use members.")', '"Of all." members: [ID]'),
  )

  it('tells of each release what was removed, deprecated, added and changed, newest first', async () => {
    const [, ...entries] = (await changelog([first, second, third])).split(/^(?=## )/m)
    expect(entries).toEqual([
      "## 2026-02-01-2\n\n### Removed\n\n* `Query.size`: Field 'size' (deprecated) was removed from object type 'Query'\n\n### Added\n\n* `Query.members`: Field 'members' was added to object type 'Query'\n\n",
      [
        '## 2026-02-01\n',
        '### Deprecated\n\n* `Query.size`: Use members.\n',
        "### Added\n\n* `Query.pathway(asOf:)`: Argument 'asOf: String' added to field 'Query.pathway'\n",
        "### Changed\n\n* `Query.pathway`: Field 'Query.pathway' changed type from 'Float' to 'Float!'\n",
        "### Take care\n\n* `Order.AGE`: Enum value 'AGE' was added to enum 'Order'\n\n",
      ].join('\n'),
      '## 2026-01-01\n\nThe first release: all of [2026-01-01.graphql](releases/2026-01-01.graphql).\n',
    ])
  })

  it('says so where only descriptions have changed', async () => {
    const described = release('2026-03-01', first.text.replace('size:', '"How many." size:'))
    expect(await changelog([first, described])).toContain('## 2026-03-01\n\nDescriptions only.\n')
  })

  it('names a release by its day, and a second one of that day by its number', () => {
    expect(nameOfRelease('2026-02-01', [first])).toBe('2026-02-01')
    expect(nameOfRelease('2026-02-01', [first, second])).toBe('2026-02-01-2')
    expect(nameOfRelease('2026-02-01', [first, second, third])).toBe('2026-02-01-3')
  })
})
