import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { buildDocs, docsPages } from '../../../scripts/build/docs.ts'
import { highlight } from '../../../scripts/docs/highlight.ts'
import { plainText } from '../../../scripts/docs/html.ts'
import { docsInputs } from '../../../scripts/docs/inputs.ts'
import { renderMarkdown } from '../../../scripts/docs/markdown.ts'
import { schemaReference } from '../../../scripts/docs/schema-reference.ts'
import { linkedOperation } from '../../../web/graphiql/link.ts'
import { temporaryFolder } from '../../support/data/package-copy.ts'
import { documents } from '../../support/documents/documents.ts'

const ROOT = join(import.meta.dirname, '../../..')
const out = temporaryFolder()

buildDocs(out)
const pages = docsPages()
const files = new Map(
  readdirSync(join(out, 'docs'))
    .filter((name) => name.endsWith('.html'))
    .map((name): [string, string] => [
      name === 'index.html' ? '/docs' : `/docs/${name.replace('.html', '')}`,
      readFileSync(join(out, 'docs', name), 'utf8'),
    ]),
)
const schema = buildSchema(readFileSync(join(ROOT, 'schema/schema.graphql'), 'utf8'))
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => plainText(found))
const anchors = (html: string) => all(html, / id="([^"]*)"/g)
const links = (html: string) => all(html, / href="([^"]*)"/g)
const page = (path: string) => files.get(path) ?? ''

/** What the worker and the other pages of the site answer at. */
const ELSEWHERE = [
  '/feed.xml',
  '/icon.svg',
  '/',
  '/alliance',
  '/pathway',
  '/compare',
  '/claims',
  '/statements',
  '/tracker',
  '/precedents',
  '/revisions',
  '/pledges',
  '/changes',
  '/developers',
  '/search',
  '/mcp',
  '/data/',
  '/graphiql',
  '/schema.graphql',
  '/status',
]

describe('the pages at /docs', () => {
  it('are the README, each file of docs/use and docs/maintain and the reference of the schema', () => {
    const names = ['use', 'maintain'].flatMap((folder) => readdirSync(join(ROOT, 'docs', folder)))
    expect([...files.keys()].toSorted()).toEqual(
      ['/docs', '/docs/schema', ...names.map((name) => `/docs/${name.replace('.md', '')}`)].toSorted(),
    )
  })

  it('stand apart in the navigation: those for users, those for maintainers', () => {
    const partOf = (folder: string) =>
      readdirSync(join(ROOT, 'docs', folder)).map((name) => `/docs/${name.replace('.md', '')}`)
    const [, list = ''] = /<nav class="pages".*?>(.*?)<\/nav>/s.exec(page('/docs')) ?? []
    const [, use = '', maintain = ''] = list.split(/<p id="for-\w+">/)
    expect(links(use).toSorted()).toEqual(['/docs/schema', ...partOf('use')].toSorted())
    expect(links(maintain).toSorted()).toEqual(partOf('maintain').toSorted())
  })

  it('hold every picture that they show', () => {
    const shown = [...files.values()].flatMap((html) => all(html, /<img src="\/assets\/([^"]*)"/g))
    expect(shown).toHaveLength(2)
    expect(readdirSync(join(out, 'assets'))).toEqual(expect.arrayContaining(shown))
  })

  it('are built again when a page, the schema or their maker changes', () => {
    const inputs = docsInputs().map((file) => file.slice(ROOT.length + 1))
    expect(inputs).toEqual(
      expect.arrayContaining([
        'README.md',
        'docs/alliance.svg',
        'docs/use/pathways.md',
        'schema/schema.graphql',
        'scripts/docs/markdown.ts',
      ]),
    )
  })

  it.each([...files])('%s has one heading of the first level, and no anchor twice', (_path, html) => {
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(anchors(html).length).toBe(new Set(anchors(html)).size)
  })

  it('have the policy that security.txt names', () => {
    expect(anchors(files.get('/docs/corrections') ?? '')).toContain('vulnerabilities')
  })

  const anchorsAt = new Map([...files].map(([path, html]) => [path, new Set(anchors(html))]))
  it.each([...files])('%s has links and anchors that all lead somewhere', (at, html) => {
    const dead = links(html).filter((link) => {
      if (/^https?:/.test(link)) return false
      const [path = '', fragment] = link.split('#')
      if (fragment) return !anchorsAt.get(path || at)?.has(fragment)
      if (path === `${at}.md`) return false
      if (path.startsWith('/assets/')) return !readdirSync(join(out, 'assets')).includes(path.slice('/assets/'.length))
      return !files.has(path) && !ELSEWHERE.includes(path.split('?')[0] ?? '')
    })
    expect(links(html).length).toBeGreaterThan(10)
    expect(dead).toEqual([])
  })

  it.each([...files])('%s runs no script but that of the site, and loads nothing from elsewhere', (path, html) => {
    // What is shown as code is text.
    const markup = html
      .replaceAll(/<code[^>]*>.*?<\/code>/gs, '')
      .replaceAll(/<img src="\/assets\/[^"]+" alt="[^"]+">/g, '')
      .replace('<script type="module" src="/site.js"></script>', '')
    expect(markup).not.toMatch(/<script|<img|<iframe| src=| on\w+="| style="/)
    const [icon, feed, ...loaded] = all(html, /<link [^>]*href="([^"]*)"/g)
    expect([icon, feed]).toEqual(['/icon.svg', '/feed.xml'])
    expect(loaded.filter((address) => !address.startsWith('/assets/'))).toEqual([`${path}.md`])
  })

  it.each(documents().map((document) => [document.file, document] as const))(
    '%s shows each query with its way into GraphiQL, and each answer',
    (file, { examples }) => {
      const html = page(file === 'README.md' ? '/docs' : file.replace(/^docs\/\w+\/(.*)\.md$/, '/docs/$1'))
      const opened = links(html)
        .filter((link) => link.startsWith('/graphiql?'))
        .map((link) => linkedOperation(link.slice('/graphiql'.length))?.query)
      expect(opened).toEqual(examples.map(({ query }) => query))
      const answers = all(html, /aria-label="Answer"><code>(.*?)<\/code>/gs).map((text) => JSON.parse(text))
      expect(answers).toEqual(examples.map(({ answer }) => answer))
    },
  )

  it('say in the navigation where one is', () => {
    const navigation = (html: string) => /<nav class="pages".*?<\/nav>/s.exec(html)?.[0] ?? ''
    for (const [path, html] of files)
      expect(all(navigation(html), /<a href="([^"]*)" aria-current="page">/g), path).toEqual([path])
    expect(links(navigation(page('/docs')))).toEqual(pages.map(({ path }) => path))
  })
})

describe('the reference of the schema', () => {
  const reference = page('/docs/schema')
  const types = Object.values(schema.getTypeMap()).filter(
    ({ name }) => !/^(__|(Boolean|Float|ID|Int|String)$)/.test(name),
  )
  const members = types.flatMap((type) => {
    const names = isEnumType(type)
      ? type.getValues().map(({ name }) => name)
      : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.keys(type.getFields())
        : []
    return names.map((name) => `${type.name}.${name}`)
  })

  it('has an anchor for every type, field, input and value', () => {
    const there = new Set(anchors(reference))
    expect(types.length).toBeGreaterThan(100)
    expect(members.length).toBeGreaterThan(500)
    expect([...types.map(({ name }) => name), ...members].filter((name) => !there.has(name))).toEqual([])
  })

  it('says of every type and field what the schema says of it', () => {
    const text = plainText(reference).replace(/\s+/g, ' ')
    const plain = (description: string) => description.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim()
    const silent = types.filter(({ description }) => description && !text.includes(plain(description)))
    expect(silent.map(({ name, description }) => `${name}: ${description}`)).toEqual([])
  })

  it('shows arguments with types and defaults', () => {
    expect(plainText(reference)).toContain('vintage: ClaimVintage! = LATEST')
    expect(plainText(reference)).toContain('first: Int = 100')
  })

  it('is one page of less than 500 kB', () => {
    expect(Buffer.byteLength(reference)).toBeLessThan(500_000)
  })

  it('warns of what is deprecated, with what to use instead, and escapes what looks like HTML', () => {
    const { html } = schemaReference(
      buildSchema(`type Query {
        "A <b>bold</b> one."
        old(size: Int = 3, kind: [Kind!]! = [A]): Kind @deprecated(reason: "Use \`new\`.")
      }
      enum Kind { A B @deprecated(reason: "It is A.") }`),
    )
    expect(html).toContain('<strong>Deprecated.</strong> <p>Use <code>new</code>.</p>')
    expect(html).toContain('<strong>Deprecated.</strong> <p>It is A.</p>')
    expect(html).toContain('A &lt;b&gt;bold&lt;/b&gt; one.')
    expect(plainText(html)).toContain('kind: [Kind!]! = [A]')
  })
})

describe('code', () => {
  it('has colours by the class of each token, and none in a language without a grammar', () => {
    expect(highlight('{ a(by: "<b>") }', 'graphql')).toBe(
      '{ a(by: <span class="token-string-expression">&quot;&lt;b&gt;&quot;</span>) }',
    )
    expect(highlight('a < "b"', 'csv')).toBe('a &lt; &quot;b&quot;')
  })
})

describe('Markdown', () => {
  const render = (markdown: string) =>
    renderMarkdown(markdown, 'docs/use/page.md', {
      titles: new Map([['/docs/limits', 'Limits']]),
      pictures: new Map([['docs/alliance.svg', '/assets/alliance-1.svg']]),
    }).html

  it('obeys no HTML', () => {
    expect(render('# T\n\nA <script>alert(1)</script>.\n\n<img src=x onerror=y>')).not.toMatch(/<script|<img/)
  })

  it('leads from file to page, and shows files that have none as code', () => {
    expect(
      render('# T\n\n[a](../maintain/scale.md#groups) [b](../../README.md) [c](../../schema/schema.graphql)'),
    ).toContain('<a href="/docs/scale#groups">a</a> <a href="/docs">b</a> <a href="/schema.graphql">c</a>')
    expect(render('# T\n\n[cost](../../schema/limits.ts) <http://localhost:8787/graphql>')).toContain(
      '<code>cost</code> <code>http://localhost:8787/graphql</code>',
    )
  })

  it('calls a page by its title where the link goes by the name of its file', () => {
    expect(render('# T\n\n[limits.md](limits.md) [these](limits.md)')).toContain(
      '<a href="/docs/limits">Limits</a> <a href="/docs/limits">these</a>',
    )
  })

  it('shows a picture of docs/, and says which one is not there', () => {
    expect(render('# T\n\n![A chart](../alliance.svg)')).toContain('<img src="/assets/alliance-1.svg" alt="A chart">')
    expect(() => render('# T\n\n![A chart](gone.svg)')).toThrow('docs/use/page.md: there is no picture gone.svg')
  })

  it('tells of a page without its heading which page it is', () => {
    expect(() => render('Words.')).toThrow('docs/use/page.md: a page begins with its one heading')
    expect(() => render('# One\n\n# Two')).toThrow('docs/use/page.md')
  })
})
