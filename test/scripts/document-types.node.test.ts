import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildDocumentTypes } from '../../scripts/document-types.ts'
import * as generated from '../../site/generated/documents.ts'
import registered from '../../src/http/graphql/trusted-documents.json' with { type: 'json' }
import { temporaryFolder } from '../support/data/package-copy.ts'

describe('the generated documents of the pages', () => {
  it.each(Object.entries(generated))('%s is registered under its hash', (name, { hash }) => {
    expect(new Map(Object.entries(registered)).get(hash) ?? '').toContain(`query ${name}`)
  })
})

describe('the documents of a room', () => {
  const room = temporaryFolder()
  const out = join(room, 'generated/documents.ts')

  const build = async (document: string): Promise<string> => {
    writeFileSync(join(room, 'one.graphql'), document)
    await buildDocumentTypes([room])
    return readFileSync(out, 'utf8')
  }

  it('are written again when one has changed, and only then', async () => {
    expect(await build('query One { members { name } }')).toMatch(/OneAnswer = .*\{ readonly name: string \}/)
    const { mtimeMs } = statSync(out)
    await build('query One { members { name } }')
    expect(statSync(out).mtimeMs).toBe(mtimeMs)
    expect(await build('query One { members { code } }')).toMatch(/OneAnswer = .*\{ readonly code: string \}/)
  })

  it.each([
    ['a field that does not exist', 'query One { members { size } }', 'Cannot query field "size" on type "Member"'],
    ['no name', '{ members { name } }', 'one.graphql: allowed is one query with a name'],
  ])('are refused with %s', async (_what, document, message) => {
    await expect(build(document)).rejects.toThrow(message)
  })
})
