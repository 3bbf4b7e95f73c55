import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8')

describe('CITATION.cff', () => {
  it('has what the Citation File Format 1.2.0 requires, and what package.json says of the same', () => {
    const citation = parse(read('CITATION.cff'))
    const { version, license } = JSON.parse(read('package.json'))
    expect(citation).toMatchObject({ 'cff-version': '1.2.0', type: 'software', version, license })
    for (const field of ['message', 'title', 'abstract']) expect(citation[field], field).toMatch(/^\S.+/)
    expect(citation.authors).toEqual([{ name: expect.any(String) }])
  })
})
