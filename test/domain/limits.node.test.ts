import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../domain/limits.ts'
import { trustedDocuments } from '../../scripts/print/documents.ts'

const ROOT = join(import.meta.dirname, '../..')
describe('docs/use/limits.md', () => {
  it('lists the limits as they are', () => {
    const page = readFileSync(join(ROOT, 'docs/use/limits.md'), 'utf8')
    const rows = [...page.matchAll(/^\| `(.+?)` \| (\d+) \| (.+?) \| (.+?) \|$/gm)].map(
      ([, name, most, unit, hint]) => ({
        name,
        most: Number(most),
        unit,
        hint,
      }),
    )
    expect(rows).toEqual(LIMITS)
  })
})

describe('the trusted documents', () => {
  it('are the examples and the queries of the documentation (npm run documents:print writes them)', () => {
    expect(readFileSync(join(ROOT, 'src/http/graphql/trusted-documents.json'), 'utf8')).toBe(trustedDocuments())
  })
})
