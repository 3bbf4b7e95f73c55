/** The page "Clients": its programs are those of examples/clients, and each runs as it is printed. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import codegenConfig from '../../../examples/clients/codegen.ts'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDER = join(ROOT, 'examples/clients')
const origin = inject('origin')
const page = readFileSync(join(ROOT, 'docs/use/clients.md'), 'utf8')
const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, , text]) => text)

/** What each program prints, by the page. */
const [, PRINTED = ''] = /^```\n(.*?)\n```$/ms.exec(page) ?? []

/** A program with the address of the tests. */
const addressed = (file: string): string =>
  readFileSync(join(FOLDER, file), 'utf8').replaceAll('http://localhost:8787', origin)

describe('the page of clients', () => {
  it('prints every file of the examples whole, and nothing else', () => {
    const files = readdirSync(FOLDER, { withFileTypes: true }).flatMap((one) =>
      one.isFile() && one.name !== 'README.md' ? [readFileSync(join(FOLDER, one.name), 'utf8')] : [],
    )
    expect(files.length).toBeGreaterThan(8)
    expect(blocks.toSorted()).toEqual(files.toSorted())
  })

  it('names the versions that are installed', () => {
    const rows = [...page.matchAll(/^\| (`[^|]+`) \| ([\d., ]+) \|/gm)]
    expect(rows.length).toBe(6)
    for (const [, names = '', versions = ''] of rows)
      expect(versions.split(', '), names).toEqual(
        names.split(', ').map((name) => {
          const manifest = join(ROOT, 'node_modules', name.replaceAll('`', ''), 'package.json')
          return JSON.parse(readFileSync(manifest, 'utf8')).version
        }),
      )
  })
})

describe('a client', () => {
  const copy = join(FOLDER, `generated/run-${process.pid}.ts`)
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(copy, { force: true })
  })

  it.each(['apollo', 'urql', 'relay', 'gql-tada', 'graphql-request'])(
    '%s answers, turns a page, and is told what is wrong',
    async (name) => {
      const lines: string[] = []
      vi.spyOn(console, 'log').mockImplementation((...words) => void lines.push(words.join(' ')))
      writeFileSync(copy, addressed(`${name}.ts`).replaceAll("'./", "'../"))
      await import(/* @vite-ignore */ `${copy}?${name}`)
      expect(lines.join('\n')).toBe(PRINTED)
    },
  )

  it('in Python answers, turns a page, and is told what is wrong', ({ skip }) => {
    if (spawnSync('python3', ['--version']).status !== 0) skip('No python3 is on this machine.')
    const { stdout, stderr } = spawnSync('python3', ['-'], { input: addressed('python.py'), encoding: 'utf8' })
    expect([stdout.trim(), stderr]).toEqual([PRINTED, ''])
  })

  it('in R answers, turns a page, and is told what is wrong', ({ skip }) => {
    if (spawnSync('Rscript', ['-e', 'library(httr2)']).status !== 0) skip('No R with httr2 is on this machine.')
    const { stdout, stderr } = spawnSync('Rscript', ['-'], { input: addressed('r.R'), encoding: 'utf8' })
    expect([stdout.replace(/ $/gm, '').trim(), stderr]).toEqual([PRINTED, ''])
  })

  it('graphql-codegen asks for the scalars that the schema has, and no other', async () => {
    const schema = await (await fetch(`${origin}/schema.graphql`)).text()
    const { config } = codegenConfig.generates['src/generated/documents.ts']
    expect([...schema.matchAll(/^scalar (\w+)/gm)].map(([, name]) => name)).toEqual(Object.keys(config.scalars))
  })
})
