/** What the boards count, beside what their own tests hold to the API: each count is the API's. */
import { describe, expect, it } from 'vitest'
import { GRADE_NAMES, type Grade } from '../../../../site/tracker/grades.ts'
import { ask } from '../../../support/worker/ask.ts'
import { readPage } from '../../../support/worker/read-page.ts'
import { wordsIn } from '../../../support/worker/words.ts'

interface Counted {
  readonly value: string
  readonly count: number
}

const listed = (parts: readonly string[]) => parts.join(', ')

describe('the tracker', () => {
  it('counts every assessment of the alliance and of a group', async () => {
    const { assessments, group } = await ask(
      '{ assessments { counts { grade count } } group(code: "NATO_EUROPE") { members { assessment { grade } } } }',
    )
    const { text: words, html } = await readPage('/tracker')
    const links = (of: string) =>
      wordsIn(/<nav aria-label="Allies by assessment">([\s\S]*?)<\/nav>/.exec(of)?.[1] ?? '')
    const counts = (of: string) => [...links(of).matchAll(/\d+/g)].map(Number)
    const given: { grade: Grade; count: number }[] = assessments.counts
    for (const one of given)
      if (one.count > 0) expect(links(html)).toContain(` ${one.count} ${GRADE_NAMES[one.grade]} `)
    expect(counts(html)).toHaveLength(1 + given.filter((one) => one.count > 0).length)
    const count = (grade: string) =>
      assessments.counts.find((one: { grade: string; count: number }) => one.grade === grade).count
    expect(words).toContain(
      `${32 - count('MET') - count('NO_FIGURE')} are below it, and ${count('NO_FIGURE')} has no figure`,
    )
    const europe = counts((await readPage('/tracker?group=NATO_EUROPE')).html)
    const grades: string[] = group.members.map(({ assessment }: { assessment: { grade: string } }) => assessment.grade)
    expect(europe[0]).toBe(grades.length)
    expect(europe.slice(1).toSorted()).toEqual(
      [...Map.groupBy(grades, (grade) => grade).values()].map((of) => of.length).toSorted(),
    )
  })
})

describe('the board of revisions', () => {
  it('counts the editions of a year, whom they printed more than once, and whose figure changed', async () => {
    const { crossSection } = await ask(
      '{ crossSection(indicator: DEFENCE_SHARE_OF_GDP, definition: NATO, year: 2022) { ... on CrossSection { revisions { edition { slug } data { printedValue area { code } } } } } }',
    )
    type Print = { data: { printedValue: number; area: { code: string } }[] }
    const prints: Print[] = crossSection.revisions
    const values = Map.groupBy(
      prints.flatMap(({ data }) => data),
      ({ area }) => area.code,
    )
    const twice = [...values.values()].filter((of) => of.length > 1)
    const changed = twice.filter((of) => of[0]?.printedValue !== of.at(-1)?.printedValue)
    const { text: words } = await readPage('/revisions?year=2022')
    expect(words).toContain(
      `${prints.length} editions have figures for 2022. Of ${twice.length} allies that were printed more than once, ${changed.length} have another figure in the last edition than in the first.`,
    )
  })
})

describe('the board of claims', () => {
  it('counts those of a verdict, and what there is whatever the verdict', async () => {
    const { some, all } = await ask(
      '{ some: claims(first: 0, filter: { subjects: ["POL"], verdicts: [DIFFERS] }) { totalCount } all: claims(first: 0, filter: { subjects: ["POL"] }) { totalCount summary { latest { verdict count } } } }',
    )
    const { text: words } = await readPage('/claims?about=POL&now=DIFFERS')
    expect(some.totalCount).toBeLessThan(all.totalCount)
    expect(words).toContain(`${some.totalCount} claim`)
    expect(words).toContain(`Whatever the verdict, there are ${all.totalCount}.`)
    const latest = (verdict: string) =>
      all.summary.latest.find((one: { verdict: string; count: number }) => one.verdict === verdict).count
    expect(words).toContain(
      `by those of today ${latest('MATCHES')} match, ${latest('CLOSE')} close, ${latest('DIFFERS')} differ, ${latest('NOT_CHECKABLE')} cannot be checked.`,
    )
  })

  it('counts on the page of a claim the figures of each verdict', async () => {
    const slug = 'mccormick-2025-06-26-three-to-23.c2'
    const { claim } = await ask(
      `{ claim(slug: "${slug}") { onTheDay: check(vintage: AT_THE_TIME) { data { year } } now: check { data { year } } } }`,
    )
    const { text: words } = await readPage(`/claims/${slug}`)
    expect([...words.matchAll(/The (\d+) figures that it rests on/g)].map(([, count]) => Number(count))).toEqual([
      // The edition of its day is not in the frozen package.
      ...[claim.onTheDay.data.length, claim.now.data.length].filter((count) => count > 0),
    ])
  })
})

describe('the list of statements', () => {
  it('counts by topic, kind and speaker, and in each statement its numbers and targets', async () => {
    const { statements } = await ask(
      '{ statements(first: 20) { totalCount facets { topics { value count } types { value count } speakers { value count } } nodes { claims { slug } targets { value } } } }',
    )
    const { html, text: words } = await readPage('/statements')
    expect(words).toContain(`${statements.totalCount} statements.`)
    const options = [...html.matchAll(/<option value="([^"]+)"[^>]*>[^<]+ \((\d+)\)<\/option>/g)].map(
      ([, value, count]) => `${value}: ${count}`,
    )
    const { topics, types, speakers } = statements.facets
    for (const { value, count } of [...topics, ...types, ...speakers] as Counted[])
      expect(options).toContain(`${value}: ${count}`)
    const cards = html.split('<ol class="cards">')[1]?.split('</ol>')[0]?.split('<li>').slice(1) ?? []
    expect(cards.map((card) => Number(/(\d+) numbers? to check/.exec(wordsIn(card))?.[1] ?? 0))).toEqual(
      statements.nodes.map(({ claims }: { claims: unknown[] }) => claims.length),
    )
    expect(cards.map((card) => Number(/(\d+) targets?\./.exec(wordsIn(card))?.[1] ?? 0))).toEqual(
      statements.nodes.map(({ targets }: { targets: unknown[] }) => targets.length),
    )
  })

  it('has on the page of a statement a row for each number in it', async () => {
    const slug = 'nato-2025-08-28-estimates-2025'
    const { statement } = await ask(`{ statement(slug: "${slug}") { claims { slug } } }`)
    const { html } = await readPage(`/statements/${slug}`)
    expect([...html.matchAll(/<th scope="row"><a href="\/claims\/([^"]+)"/g)].map(([, of]) => of)).toEqual(
      statement.claims.map((one: { slug: string }) => one.slug),
    )
  })
})

describe('the pledge board', () => {
  it('counts what is listed by what became of it', async () => {
    const { positions } = await ask('{ positions { area { code } fate isPledge } }')
    type Position = { area: { code: string }; fate: string; isPledge: boolean }
    const shown = (positions as Position[]).filter(
      ({ area, fate, isPledge }) => area.code !== 'NATO' && (isPledge || fate === 'REFUSED' || fate === 'NONE_FOUND'),
    )
    const count = (fate: string) => shown.filter((one) => one.fate === fate).length
    const { text: words } = await readPage('/pledges')
    const parts = [
      `${count('KEPT')} kept`,
      `${count('MISSED')} missed`,
      `${count('OPEN')} open`,
      `${count('SUPERSEDED')} superseded`,
      `${count('WITHDRAWN')} withdrawn`,
      `${count('REFUSED')} refused`,
      `${count('NONE_FOUND')} no plan found`,
    ].filter((part) => !part.startsWith('0 '))
    expect(words).toContain(`${shown.length} positions: ${listed(parts)}.`)
    expect(words).toContain(`of ${shown.length}, the judged ones first`)
  })
})

describe('what is new', () => {
  it('counts what is on the page by kind', async () => {
    const { changes } = await ask('{ changes(first: 20) { nodes { kind } } }')
    const kinds = [...Map.groupBy(changes.nodes as { kind: string }[], ({ kind }) => kind).values()]
    const { text: words } = await readPage('/changes')
    const [, total, of = ''] = /(\d+) changes on this page: ([^.]*)\./.exec(words) ?? []
    expect(Number(total)).toBe(changes.nodes.length)
    expect([...of.matchAll(/\d+/g)].map(Number)).toEqual(kinds.map((some) => some.length))
  })
})

describe('the page for developers', () => {
  it('has every limit of the service', async () => {
    const { service } = await ask('{ service { limits { name most } } }')
    const { html } = await readPage('/developers')
    const rows = [...html.matchAll(/<code>([A-Z_]+)<\/code><\/th><td[^>]*>([\d,]+)</g)]
    expect(rows.map(([, name, most = '']) => ({ name, most: Number(most.replaceAll(',', '')) }))).toEqual(
      service.limits,
    )
  })
})
