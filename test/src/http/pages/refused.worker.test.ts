/** What a page cannot read it refuses, with what is allowed, and never replaces by something else. */
import { expect, it } from 'vitest'
import { request } from '../../../support/worker/ask.ts'
import { page } from '../../../support/worker/page.ts'

const REFUSED = [
  ['/?sort=nonsense', 'Allowed: share, needed, cost, name'],
  ['/?money=yen', 'Allowed: usd, eur, national'],
  ['/member/germany?asOf=10.07.2026', 'a day written YYYY-MM-DD, such as 2025-04-03'],
  ['/member/germany?asOf=2025-02-31', '“2025-02-31” cannot be read'],
  ['/member/germany?asof=2025-01-01', 'it is written “asOf”'],
  ['/member/germany?edition=nato-2024', 'There is no parameter “edition”. Allowed: asOf'],
  ['/pathway/poland/5-by-2035?money=yen', 'Allowed: usd, eur, national'],
  ['/pathway/nato/5-by-2035?money=national', 'The currencies of a group differ. Allowed: usd, eur.'],
  ['/pathway/germany/500-by-2032', 'Allowed: 0 to 20 (percent of GDP)'],
  ['/pathway/germany/5-by-2035?asof=2025-01-01', 'it is written “asOf”'],
  ['/pathway/germany/5-by-2035?Shape=linear', 'it is written “shape”'],
  ['/pathway/germany/5-by-2035?edition=nato-2024', 'There is no parameter “edition”. Allowed: shape'],
  ['/pathway/germany/5-by-2035?shape=nonsense', 'Allowed: linear, front-loaded'],
  ['/pathway/germany/5-by-2035?asOf=2025-02-31', '2025-02-31'],
  ['/pathway/iceland/5-by-2035', 'missing, not zero'],
  ['/compare?line=DEU&line=xx', '“xx” is no line. Allowed: a code or a name such as DEU'],
  ['/compare?line=DEU:FOO', 'there is no definition “FOO”. Allowed: NATO, SIPRI'],
  ['/compare?line=DEU&line=DEU', '“DEU” is there twice'],
  ['/compare?line=DEU&asof=2024-01-01', 'it is written “asOf”'],
  ['/compare?line=DEU&asOf=1.1.2024', 'a day written YYYY-MM-DD'],
  ['/compare?line=DEU&from=1900', 'Allowed: a year from 1949 to 2060'],
  ['/compare?line=DEU&money=yen', 'Allowed: usd, eur, national'],
  ['/compare?line=DEU&as=pie', 'Allowed: lines, panels'],
  ['/compare?line=germany/many-by-2035', 'Allowed: germany/3.5-by-2035'],
  [`/compare?${Array.from({ length: 13 }, (_, at) => `line=${at}`).join('&')}`, 'at most 12'],
  ['/claims?onTheday=MATCHES', 'There is no parameter “onTheday”: it is written “onTheDay”.'],
  ['/claims?now=matches', '“matches” is no now. Allowed: MATCHES, CLOSE, DIFFERS, NOT_CHECKABLE.'],
  ['/claims?year=last', '“last” cannot be read. Allowed: a whole number from 1949 to 2100.'],
  ['/claims?about=ATLANTIS', 'ATLANTIS'],
  ['/claims?after=nowhere', 'nowhere'],
  ['/claims?now=CLOSE&now=DIFFERS', 'stands more than once'],
  ['/statements?topic=nonsense', '“nonsense” is no topic. Allowed: FIVE_PERCENT_TARGET, CORE_3_5'],
  ['/statements?type=nonsense', '“nonsense” is no type. Allowed: STATEMENT, PLEDGE'],
  ['/statements?Words=x', 'it is written “words”'],
  ['/statements?year=1800', 'Allowed: a whole number from 1949 to 2100'],
  ['/statements?speaker=nobody-at-all&after=x', 'after: "x" is not allowed'],
  ['/alliance?year=latest', '“latest” cannot be read. Allowed: a whole number from'],
  ['/alliance?asOf=10.07.2026', 'Allowed: a day written YYYY-MM-DD'],
  ['/alliance?asOf=1990-01-01', 'No edition of NATO’s that is carried here was out on 1 January 1990.'],
  ['/alliance?Year=2024', 'There is no parameter “Year”: it is written “year”.'],
  ['/alliance?edition=nato-2026', 'There is no parameter “edition”. Allowed: '],
  ['/alliance?order=size', '“size” is no order. Allowed: share, name.'],
  ['/precedents?years=99', 'Allowed: a whole number from 1 to 30'],
  ['/precedents?rise=much', 'Allowed: a number from 0 to 20'],
  ['/precedents?who=atlantis', 'No member is called “atlantis”'],
  ['/precedents?of=russia', 'No member and no group is called “russia”'],
  ['/precedents?open=greece', '“GREECE” is no stretch'],
  ['/precedents?open=GRC-1900', 'The record has no stretch GRC-1900 of five years.'],
  ['/precedents?Years=5', 'it is written “years”'],
  ['/revisions?year=x', 'Allowed: a whole number from 1949 to 2100'],
  ['/revisions?at=lots', 'Allowed: a number from 0 to 1000'],
  ['/revisions?member=atlantis', 'No ally is called “atlantis”'],
  ['/revisions?indicator=GDP_NATIONAL', 'is no indicator'],
  ['/revisions?Year=2024', 'it is written “year”'],
  ['/pledges?fate=broken', '“broken” is no fate'],
  ['/pledges?member=ZZZ', 'No ally has the code “ZZZ”'],
  ['/changes?kind=NEWS', '“NEWS” is no kind'],
  ['/changes?since=yesterday', 'a day written YYYY-MM-DD'],
  ['/changes?after=nowhere', 'nowhere'],
  [`/search?q=${'a'.repeat(201)}`, 'Allowed: '],
  ['/search?query=Iceland', 'There is no parameter “query”'],
  ['/tracker?share=lots', 'Allowed: a number from 0 to 20'],
  ['/tracker?share=30', 'Allowed: a number from 0 to 20'],
  ['/tracker?by=1999', 'Allowed: a whole number from 2015 to 2060'],
  ['/tracker?shape=nonsense', '“nonsense” is no shape'],
  ['/tracker?sort=wealth', '“wealth” is no sort'],
  ['/tracker?money=yen', 'Allowed: usd, eur, national'],
  ['/tracker?group=MARS', 'There is no group “MARS”'],
  ['/tracker?asOf=1.1.2024', 'a day written YYYY-MM-DD'],
  ['/tracker?asof=2024-01-01', 'it is written “asOf”'],
] as const

it.each(REFUSED)('%s is refused, and never replaced', async (path, message) => {
  const { status, kept, html, words } = await page(path)
  expect([status, kept]).toEqual([400, 'no-store'])
  expect(words).toContain(message)
  expect(html).not.toContain('<ol class="cards">')
})

it.each(REFUSED.flatMap(([path]) => (path.startsWith('/tracker?') ? [path.replace('/tracker', '')] : [])))(
  'so are the file and the picture of the tracker: %s',
  async (query) => {
    expect((await request(`/data/tracker.csv${query}`)).status).toBe(400)
    if (!query.includes('asof')) expect((await request(`/chart/tracker.svg${query}`)).status).toBe(400)
  },
)

it.each([
  ['/?sort=nonsense', 400],
  ['/member/atlantis', 404],
])('%s is no copy that anybody has already', async (path, status) =>
  expect((await request(path, { headers: { 'if-none-match': '*' } })).status).toBe(status),
)
