/** Areas as callers name them. */
import { describe, expect, it, vi } from 'vitest'
import { spellingsOf } from '../../../domain/area/spellings.ts'
import { areaNamed } from '../../../domain/identity.ts'
import { dataset } from '../../support/data/dataset.ts'

const countries = [...dataset.members, ...dataset.comparators]

describe('an area by its name', () => {
  it('is found by its name, its official name and every other spelling, in any case and without accents', () => {
    for (const country of countries)
      for (const name of [country.name, country.officialName, ...(spellingsOf(country.name) ?? [])]) {
        const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
        for (const text of [name, plain, ` ${name} `]) expect(areaNamed(dataset, text)?.code, text).toBe(country.code)
      }
  })

  it.each([
    ['Britain', 'GBR'],
    ['holland', 'NLD'],
    ['Czech Republic', 'CZE'],
    ['TURKEY', 'TUR'],
    ['Turkiye', 'TUR'],
    ['Russian Federation', 'RUS'],
  ])('%s is %s', (name, code) => expect(areaNamed(dataset, name)?.code).toBe(code))

  it('is found where all members are named, each with room around its code', () => {
    const codes = dataset.members.map(({ code }) => code)
    const area = areaNamed(dataset, codes.map((code) => ` ${code} `).join('+'))
    expect(area?.code.split('+')).toEqual(codes.toSorted())
  })

  it.each(['', '!!!', 'Atlantis', 'constructor', '__proto__', 'POL+', 'POL+Atlantis'])('is none by “%s”', (text) =>
    expect(areaNamed(dataset, text)).toBeNull(),
  )

  it('is looked up: no name of an area is folded again, and no text that is longer than all of them', () => {
    areaNamed(dataset, 'Atlantis')
    const fold = vi.spyOn(String.prototype, 'normalize')
    for (const text of ['Poland', 'Atlantis', 'ab '.repeat(1_000), 'POL+'.repeat(1_000)]) areaNamed(dataset, text)
    expect(fold.mock.contexts.map(String)).toEqual(['Poland', 'Atlantis'])
    fold.mockRestore()
  })
})
