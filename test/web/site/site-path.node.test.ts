import { describe, expect, it, vi } from 'vitest'
import { ROUTES } from '../../../site/routes.ts'
import { isSitePath, SECTIONS } from '../../../web/site/site-path.ts'

describe('the script of the pages', () => {
  it('takes over all pages of the worker', () => {
    expect([...new Set(ROUTES.map(([path]) => path.split('/')[1]))].toSorted()).toEqual([...SECTIONS].toSorted())
  })

  it.each([
    ['/', true],
    ['/pathway/germany/3.5-by-2035', true],
    ['/claims?now=CLOSE', true],
    ['/docs', false],
    ['/graphiql', false],
    ['/data/compare.csv', false],
    ['/chart/alliance.svg', false],
  ])('of addresses, %s: %s', (path, expected) => {
    vi.stubGlobal('location', { origin: 'https://site.test' })
    expect(isSitePath(new URL(path, 'https://site.test'))).toBe(expected)
    expect(isSitePath(new URL(path, 'https://elsewhere.test'))).toBe(false)
    vi.unstubAllGlobals()
  })
})
