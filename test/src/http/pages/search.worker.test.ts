import { describe, expect, it } from 'vitest'
import { ROUTES } from '../../../../site/routes.ts'
import { BOARDS } from '../../../../site/search/boards.ts'
import { ask, request } from '../../../support/worker/ask.ts'

const search = async (text: string) => {
  const response = await request(`/search?q=${encodeURIComponent(text)}`)
  const html = (await response.text()).split('<summary>The code for this view')[0] ?? ''
  const found = [...html.matchAll(/<a href="([^"]+)" data-found="([^"]+)">([^<]+)</g)]
  return { status: response.status, html, found: found.map(([, address = '', kind = '']) => ({ address, kind })) }
}

describe('the search', () => {
  it.each([
    ['turkiye', ['Turkey', 'Türkiye', 'Turkiye', 'TUR', 'tr']],
    ['czechia', ['Czech Republic', 'Czechia', 'Česko', 'cesko']],
    ['netherlands', ['Holland', 'Nederland', 'the Netherlands']],
    ['united-states', ['USA', 'US', 'America', 'United States of America']],
    ['united-kingdom', ['UK', 'Britain', 'Great Britain', 'GBR']],
    ['germany', ['Deutschland', 'germany', 'Federal Republic of Germany']],
  ])('finds %s first by any of its names', async (slug, spellings) => {
    for (const spelling of spellings) {
      const { found } = await search(spelling)
      expect(found[0]?.address, spelling).toBe(`/member/${slug}`)
    }
  })

  it('counts claims and statements as the API does', async () => {
    const { html } = await search('Iceland')
    const { claims, statements } = await ask(
      '{ claims(filter: { subjects: ["ISL"] }) { totalCount } statements(filter: { areas: ["ISL"] }) { totalCount } }',
    )
    expect(html).toContain(`Claims about Iceland <small>(${claims.totalCount})`)
    expect(html).toContain(`Statements about Iceland <small>(${statements.totalCount})`)
  })

  it.each([
    ['Rubio', 'Speakers', '/statements?speaker=marco-rubio'],
    ['nato-2024', 'Editions', '/data/#nato-2024'],
    ['share of GDP', 'Indicators', '/docs/schema#IndicatorCode.DEFENCE_SHARE_OF_GDP'],
    ['curl', 'Pages', '/developers'],
  ])('finds %s among the %s', async (text, kind, address) => {
    const { found } = await search(text)
    expect(found).toContainEqual({ kind, address })
  })

  it('says that nothing was found, and offers similar names', async () => {
    const { html, found } = await search('Germny')
    expect(html).toContain('Nothing is called “Germny”')
    expect(found[0]).toEqual({ kind: 'Near names', address: '/member/germany' })
    expect((await search('xyzzyplugh')).found).toEqual([])
  })

  it('shows what is typed as text', async () => {
    const { html, status } = await search('"><img src=x>')
    expect(status).toBe(200)
    expect(html).not.toContain('<img')
  })

  it('knows every page that is no answer about one thing', () => {
    const pages = ROUTES.map(([pattern]) => pattern).filter(
      (pattern) => !pattern.includes(':') && pattern !== '/search',
    )
    expect(BOARDS.map(({ id }) => id)).toEqual(expect.arrayContaining(pages))
  })
})
