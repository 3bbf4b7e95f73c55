import { describe, expect, it } from 'vitest'
import { claimSearch } from '../../../../domain/claim/list/claim-search.ts'
import { areaByCode } from '../../../../domain/identity.ts'
import { claims, dataset } from '../../../support/data/dataset.ts'

const claim = claims.find(({ slug }) => slug === 'internewscast-2025-04-03-us-5pct-1-49tn.c1')
const finds = (search: string): boolean => {
  if (!claim) throw new Error('The claim is not in the package.')
  return claimSearch(search)(claim, areaByCode(dataset, claim.subject))
}

describe('a search of claims', () => {
  it.each(['', '1,490', '1490', 'united states', 'UNITED', 'internews', '2025 united', 'billion usd'])(
    'finds "nearly 1,490 billion USD" of the United States by “%s”',
    (search) => expect(finds(search)).toBe(true),
  )

  it.each(['1,470', '490', 'poland', 'united kingdom', 'nited', '2024'])('does not find it by “%s”', (search) =>
    expect(finds(search)).toBe(false),
  )

  it.each(['!!!', '“”', '\u0000'])('finds nothing by “%s”, which has no word', (search) =>
    expect(finds(search)).toBe(false),
  )

  it('finds a number with decimals by the number', () => {
    const found = claims.filter((one) => claimSearch('3.5')(one, null))
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(JSON.stringify(one)).toContain('3.5')
  })
})
