import { describe, expect, it } from 'vitest'
import { ROUTES } from '../../../../site/routes.ts'
import { ask } from '../../../support/worker/ask.ts'
import { page } from '../../../support/worker/page.ts'
import { wordsIn } from '../../../support/worker/words.ts'

/** Addresses of every route, those where much can be missing among them. */
const PAGES = [
  '/',
  '/?money=eur',
  '/alliance',
  '/alliance?year=2024&asOf=2025-04-03',
  '/changes',
  '/claims',
  // Not a word that the documentation has: what is found of that quotes the API.
  '/search?q=rubio',
  '/statements',
  '/compare',
  '/developers',
  '/precedents',
  '/tracker',
  '/tracker?share=5&by=2045&money=eur&asOf=2025-04-03',
  '/revisions',
  '/pledges',
  '/pathway/germany/the-hague',
  '/pathway/spain/as-pledged',
  '/pathway/spain/5-by-2032?shape=trend',
  '/pathway/poland/3.5-core-by-2035',
  '/pathway/bulgaria/5-by-2050?asOf=2022-07-01',
  '/pathway/united-states/5-by-2050',
  '/pathway/turkiye/5-by-2050?money=national',
  '/pathway/nato/as-pledged',
  '/member/germany',
  '/member/spain?asOf=2025-07-01',
  '/member/iceland',
  '/group/nato',
  '/country/ukraine',
  '/status',
  '/nowhere',
  '/embed/tracker',
  '/embed/allies',
]

/** The addresses of records, which the API names. */
async function records(): Promise<readonly string[]> {
  const { claims, statements, member } = await ask(
    '{ claims(first: 1) { nodes { slug } } statements(first: 1) { nodes { slug } } member(code: "ITA") { pathway(input: { target: { total: { sharePercent: 5, year: 2045 } } }) { id } } }',
  )
  return [
    `/claims/${claims.nodes[0].slug}`,
    `/statements/${statements.nodes[0].slug}`,
    `/pathway/id/${member.pathway.id}`,
    `/pathway?${new URLSearchParams({ pathway: member.pathway.id })}`,
  ]
}

/** What of a page people read, pictures included; code, as that of the view, is for programs. */
const readable = (html: string): string => wordsIn(html.replace(/<\/?svg\b/g, '<g'), ['code', 'pre'])

const FOR_PROGRAMS =
  /\b(?:null|undefined|NaN|Infinity)\b|\[object|\b[0-9a-f]{16}\.\d+\.[A-Z+]+\.|\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b|(?<![\w/.-])[a-z]+(?:-[a-z0-9]+)*-20\d\d(?:-\d\d)?-[a-z][\w-]+/g

describe('every page', () => {
  it('of every route is among those that are looked at', async () => {
    const all = [...PAGES, ...(await records())].map((path) => path.replace(/\?.*/, ''))
    for (const [pattern] of ROUTES) {
      const route = new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`)
      expect(
        all.some((path) => route.test(path)),
        pattern,
      ).toBe(true)
    }
  })

  it('speaks to people: no slug of an edition or a statement, no id of a pathway, no constant, and nothing of a value that is not there', async () => {
    const { editions, __schema } = await ask('{ editions { slug } __schema { types { name enumValues { name } } } }')
    const slugs: readonly string[] = editions.map(({ slug }: { slug: string }) => slug)
    const isSlug = new RegExp(`(?<![\\w/.-])(?:${slugs.join('|')})(?![\\w.-])`, 'g')
    // A definition is called by the name of who defines it.
    const constants = __schema.types
      .filter(
        ({ name, enumValues }: { name: string; enumValues: unknown }) =>
          enumValues && !name.startsWith('__') && name !== 'Definition',
      )
      .flatMap(({ enumValues }: { enumValues: { name: string }[] }) => enumValues.map(({ name }) => name))
      .filter((name: string) => name.length > 3 && !['NATO', 'SIPRI', 'JSON'].includes(name))
    const isConstant = new RegExp(`(?<![\\w/.-])(?:${[...new Set(constants)].join('|')})(?![\\w-])`, 'g')
    const found: string[] = []
    for (const path of [...PAGES, ...(await records())]) {
      const { status, html } = await page(path)
      const words = readable(html)
      for (const pattern of [FOR_PROGRAMS, isSlug, isConstant])
        for (const { 0: what, index } of words.matchAll(pattern))
          found.push(`${path} (${status}): ${what} in “…${words.slice(Math.max(0, index - 60), index + 40)}…”`)
    }
    expect([...new Set(found)]).toEqual([])
  })

  it('is there as of any day, also before anything was out that is carried here', async () => {
    const paths = ['/alliance', '/compare', '/tracker', '/member/iceland', '/group/nato', '/pathway/spain/5-by-2032']
    for (const day of ['0001-01-01', '2010-01-01', '2019-12-31', '9999-12-31'])
      for (const path of paths) {
        const { status } = await page(`${path}?asOf=${day}`)
        expect(status, `${path} as of ${day}`).toBeLessThan(500)
      }
  })
})
