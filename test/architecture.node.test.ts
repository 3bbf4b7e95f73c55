/** What README.md and the pages beside it say of the files of the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../schema/schema.ts'
import { alliancePicture } from '../scripts/print/picture.ts'
import { dataset } from './support/data/dataset.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const { scripts } = JSON.parse(read('package.json'))
const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md']

const linked = (text: string) =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g)].map(([, path = '']) => path)

/** Paths as they are written in code: with a slash in them or an ending, and from the root. */
const named = (text: string) =>
  [...text.matchAll(/(?<!`)`([\w.-][\w./-]*)`(?!`)/g)]
    .map(([, path = '']) => path)
    .filter((path) => /\/|\.(ts|tsx|md|sql|json|csv|toml|css|svg|graphql)$/.test(path))

describe.each(PAGES)('%s', (file) => {
  it('links to files that exist', () => {
    const dead = linked(read(file)).filter((path) => !existsSync(join(ROOT, dirname(file), path)))
    expect(dead).toEqual([])
  })

  it('names npm scripts that there are', () => {
    const called = [...read(file).matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script)
    expect(called.filter((script) => !(script in scripts))).toEqual([])
  })

  it('names files that exist', () => {
    const dead = named(read(file)).filter((path) => !existsSync(join(ROOT, path)))
    expect(dead).toEqual([])
  })
})

/** Queries within a sentence. Those in blocks are run by test/site/documents.site.test.ts. */
const inlineQueries = (text: string) => [...text.matchAll(/`(\{ \w[^`]*\})`/g)].map(([, query = '']) => query)

const DOCS = ['docs/use', 'docs/maintain'].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`),
)

describe.each([...PAGES, ...DOCS])('%s', (file) => {
  it('has only queries within its sentences that the schema takes', () => {
    // That page lists names of before the first release.
    const queries = file.endsWith('schema-names.md') ? [] : inlineQueries(read(file))
    expect(queries.flatMap((query) => validate(schema, parse(query)).map(({ message }) => message))).toEqual([])
  })
})

describe('ARCHITECTURE.md', () => {
  it('follows one query for a figure and one for a pathway', () => {
    expect(inlineQueries(read('ARCHITECTURE.md'))).toHaveLength(2)
  })

  it('tells the journeys by many files', () => {
    expect(new Set(named(read('ARCHITECTURE.md'))).size).toBeGreaterThan(60)
  })
})

describe('docs/alliance.svg', () => {
  it('is the chart of the figures in data/ (npm run picture:print writes it)', () => {
    expect(read('docs/alliance.svg')).toBe(alliancePicture(dataset))
  })
})
