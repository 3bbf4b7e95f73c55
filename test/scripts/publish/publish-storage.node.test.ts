import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { StorageArguments } from '../../../scripts/common/storage-arguments.ts'
import { WranglerError } from '../../../scripts/common/wrangler.ts'
import { localStorage } from '../../../scripts/publish/local-storage.ts'
import { LONGEST_ON_A_COMMAND_LINE, wranglerStorage } from '../../../scripts/publish/storage.ts'
import { temporaryFolder } from '../../support/data/package-copy.ts'

const REMOTE: StorageArguments = {
  kv: ['--namespace-id', 'n', '--remote'],
  database: 'statements',
  d1: ['--remote', '--env', ''],
}

/** A wrangler that answers with one of these after the other, and the command lines that it was given. */
function answering(...answers: readonly (string | Error)[]) {
  const asked: (readonly string[])[] = []
  const storage = wranglerStorage(REMOTE, async (args) => {
    const answer = answers[asked.length] ?? new Error('Nobody expected this.')
    asked.push(args)
    if (answer instanceof Error) throw answer
    return new TextEncoder().encode(answer)
  })
  return { storage, asked }
}

const failure = (text: string) => new WranglerError(['kv'], text)

describe('the storage that publishing writes to, through wrangler,', () => {
  it('is asked again when it stumbles', async () => {
    const { storage, asked } = answering(failure('KV GET failed: 500 Internal Server Error'), 'content')
    expect(await storage.read('dataset:x')).toEqual(new TextEncoder().encode('content'))
    expect(asked).toHaveLength(2)
  })

  it('has no such key, as Cloudflare says it, without being asked twice', async () => {
    const { storage, asked } = answering(failure("get: 'key not found' [code: 10009]"))
    expect(await storage.read('dataset:x')).toBeNull()
    expect(asked).toEqual([['kv', 'key', 'get', 'dataset:x', '--namespace-id', 'n', '--remote']])
  })

  it('lists its keys, and takes one out, also where it is gone already', async () => {
    const { storage, asked } = answering(
      '[{"name": "dataset:x"}, {"name": "dataset:current"}]',
      '',
      failure("delete: 'key not found' [code: 10009]"),
    )
    expect(await storage.keys()).toEqual(['dataset:x', 'dataset:current'])
    await storage.remove('dataset:x')
    await storage.remove('dataset:x')
    expect(asked).toEqual([
      ['kv', 'key', 'list', '--namespace-id', 'n', '--remote'],
      ...Array(2).fill(['kv', 'key', 'delete', 'dataset:x', '--namespace-id', 'n', '--remote']),
    ])
  })

  it('at Cloudflare is sent one statement of SQL after the other, so that it goes on answering readers', async () => {
    const { storage, asked } = answering('', '')
    const done: number[] = []
    await storage.run(['INSERT 1', 'INSERT 2'], (count) => done.push(count))
    const line = (sql: string) => ['d1', 'execute', 'statements', '--yes', '--command', sql, '--remote', '--env', '']
    expect(asked).toEqual([line('INSERT 1'), line('INSERT 2')])
    expect(done).toEqual([1, 2])
    // What Windows takes in all, with room for the rest of the line.
    expect(LONGEST_ON_A_COMMAND_LINE).toBeLessThan(32_767 - 1_000)
  })
})

describe('the storage on this machine', () => {
  const storage = localStorage(temporaryFolder())
  afterAll(() => storage.close())

  it('keeps what is written under a key until it is taken out', async () => {
    expect(await storage.read('dataset:x')).toBeNull()
    await storage.write('dataset:x', new Uint8Array([1, 2]))
    expect(await storage.read('dataset:x')).toEqual(new Uint8Array([1, 2]))
    expect(await storage.keys()).toEqual(['dataset:x'])
    await storage.remove('dataset:x')
    await storage.remove('dataset:x')
    expect(await storage.keys()).toEqual([])
  })

  it('applies each migration once, and lists it as wrangler does', async () => {
    await storage.migrate()
    await storage.run(["INSERT INTO versions (version, statements) VALUES ('0123456789abcdef', 7)"], () => undefined)
    await storage.migrate()
    expect(await storage.rows('SELECT version, statements FROM versions')).toEqual([
      { version: '0123456789abcdef', statements: 7 },
    ])
    const listed = await storage.rows<{ name: string }>('SELECT name FROM d1_migrations ORDER BY id')
    expect(listed.map(({ name }) => name)).toEqual(readdirSync(join(import.meta.dirname, '../../../migrations')))
  })
})
