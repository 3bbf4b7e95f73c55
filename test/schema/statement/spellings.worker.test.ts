import { describe, expect, it } from 'vitest'
import { ask } from '../../support/worker/ask.ts'

const slugsFor = async (search: string): Promise<readonly string[]> => {
  const { statements } = await ask(
    'query ($search: String!) { statements(search: $search, first: 100) { totalCount nodes { slug } } }',
    { search },
  )
  return [statements.totalCount, ...statements.nodes.map(({ slug }: { slug: string }) => slug).sort()]
}

describe('a search', () => {
  it.each([
    ['Zelensky', 'Zelenskyy', 'zelenskiy'],
    ['defense', 'defence', 'DEFENCE'],
    ['"defense spending"', '"defence spending"'],
    ['defense spending', 'defence spending'],
    ['Britain', 'United Kingdom', 'UK', '"Great Britain"'],
    ['Czech Republic', 'Czechia', '"czech republic"'],
    ['Turkey', 'Türkiye', 'turkiye'],
    ['Holland', 'Netherlands'],
    ['Britain defense', 'United Kingdom defence'],
  ])('finds the same for %s and its other spellings', async (...searches) => {
    const [first, ...others] = await Promise.all(searches.map(slugsFor))
    expect(first?.[0]).toBeGreaterThan(0)
    for (const other of others) expect(other).toEqual(first)
  })

  it('finds no less than the spelling itself', async () => {
    const found = await slugsFor('defense')
    for (const phrase of ['defens*', 'defenc*']) {
      const own = await slugsFor(phrase)
      expect(found.length).toBeGreaterThanOrEqual(Math.min(own.length, 101))
    }
  })

  it('takes a word in a phrase of other words as it is written', async () => {
    const [count] = await slugsFor('"defense of the realm of nowhere"')
    expect(count).toBe(0)
  })

  it('still holds all words of a search together', async () => {
    const [both] = await slugsFor('Zelensky defense')
    const [one] = await slugsFor('Zelensky')
    expect(Number(both)).toBeLessThanOrEqual(Number(one))
  })
})
