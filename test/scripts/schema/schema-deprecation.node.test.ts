/** One field of this schema carried through its life: replaced, deprecated, released, removed. The product keeps the field. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { changelog } from '../../../scripts/schema/changelog.ts'
import type { ReleasedSchema } from '../../../scripts/schema/releases.ts'
import { judge } from '../../../scripts/schema/rules.ts'

const now = readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8')

const FIELD = /( {2}""".*"""\n) {2}figureCount: Int!\n/
const REASON = 'Use figures, which tells published and computed ones apart.'

function replaced(instead: string): string {
  expect(now).toMatch(FIELD)
  return now.replace(FIELD, instead)
}

const release = (name: string, text: string): ReleasedSchema => ({ name, text, schema: buildSchema(text) })

const NEW_FIELD = '  "How many figures."\n  figures: [Int!]!\n'
const first = release('2027-01-01', now)
const second = release('2027-02-01', replaced(`$1  figureCount: Int! @deprecated(reason: "${REASON}")\n${NEW_FIELD}`))
const third = release('2028-02-01', replaced(NEW_FIELD))

const query = parse('{ service { figureCount } }')

describe('a field that is to go', () => {
  it('may not go at once: clients that were written against the release would break', async () => {
    expect((await judge(first.schema, third.schema)).refused).toEqual([
      expect.stringMatching(/^`Service\.figureCount`: .* was removed .*Deprecate it with a reason/),
    ])
  })

  it('is deprecated beside what replaces it, which breaks nobody', async () => {
    expect((await judge(first.schema, second.schema)).refused).toEqual([])
    expect(validate(second.schema, query)).toEqual([])
  })

  it('may go once that is released', async () => {
    expect((await judge(second.schema, third.schema)).refused).toEqual([])
    expect(validate(third.schema, query)).toHaveLength(1)
  })

  it('is told of in the changelog at each step', async () => {
    const [, last, before] = (await changelog([first, second, third])).split(/^(?=## )/m)
    expect(before).toContain(`### Deprecated\n\n* \`Service.figureCount\`: ${REASON}`)
    expect(last).toMatch(/### Removed\n\n\* `Service\.figureCount`: .* was removed/)
  })

  it('is not this one yet: nothing of the schema is deprecated', () => {
    expect(now).not.toContain('@deprecated')
  })
})
