/** The commands of clients, as the page "Clients" has them: each makes its files of the schema that is served. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const MODULES = join(ROOT, 'node_modules')
const CLIENTS = join(ROOT, 'examples/clients')
const origin = inject('origin')

/** A project of its own, inside the repository, so that programs find their packages. */
const project = join(ROOT, `dist/client-commands-${process.pid}`)
const read = (file: string) => readFileSync(join(project, file), 'utf8')
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(project, file)), { recursive: true })
  writeFileSync(join(project, file), text)
}
const run = (...args: readonly string[]) => promisify(execFile)(process.execPath, args, { cwd: project })

beforeAll(async () => {
  write('schema.graphql', await (await fetch(`${origin}/schema.graphql`)).text())
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

describe('relay-compiler', () => {
  it('makes the files that stand beside the documents', async () => {
    cpSync(join(CLIENTS, 'relay-documents.ts'), join(project, 'relay-documents.ts'))
    const config = JSON.parse(readFileSync(join(CLIENTS, 'relay.config.json'), 'utf8'))
    write('relay.config.json', JSON.stringify({ ...config, schema: 'schema.graphql' }))
    await run(join(MODULES, 'relay-compiler/cli.js'), 'relay.config.json')
    const made = readdirSync(join(project, '__generated__'))
    expect(made).toEqual(readdirSync(join(CLIENTS, '__generated__')))
    for (const file of made)
      expect(read(`__generated__/${file}`)).toBe(readFileSync(join(CLIENTS, '__generated__', file), 'utf8'))
  })
})

describe('graphql-codegen', () => {
  it('reads the schema from its address, and makes types of each document', async () => {
    const config = readFileSync(join(CLIENTS, 'codegen.ts'), 'utf8')
    write('codegen.ts', config.replace('http://localhost:8787', origin))
    write('src/share.graphql', 'query Share($code: CountryCode!) { member(code: $code) { name accession } }')
    await run(join(MODULES, '@graphql-codegen/cli/esm/bin.js'), '--config', 'codegen.ts')
    const types = read('src/generated/documents.ts')
    expect(types).toMatch(/export type ShareQueryVariables = [\s\S]*?code: string;/)
    expect(types).toMatch(/readonly accession: string/)
  })
})

describe('gql.tada', () => {
  it('makes the file that the example takes its types from, with TypeScript 6', async () => {
    mkdirSync(join(project, 'node_modules'))
    for (const name of ['gql.tada', '@gql.tada', '@0no-co', 'graphql', 'typescript'])
      symlinkSync(join(MODULES, name === 'typescript' ? 'typescript-6' : name), join(project, 'node_modules', name))
    cpSync(join(CLIENTS, 'tsconfig.tada.json'), join(project, 'tsconfig.tada.json'))
    mkdirSync(join(project, 'generated'))
    // Its packages stand beside another TypeScript than that of this repository.
    const links = ['--preserve-symlinks', '--preserve-symlinks-main']
    await run(...links, 'node_modules/gql.tada/bin/cli.js', 'generate-output', '--tsconfig', 'tsconfig.tada.json')
    const [, ours = ''] =
      /^\/\/ Made by .*\n([\s\S]*)/.exec(readFileSync(join(CLIENTS, 'generated/graphql-env.d.ts'), 'utf8')) ?? []
    expect(read('generated/graphql-env.d.ts')).toBe(ours)
  })
})
