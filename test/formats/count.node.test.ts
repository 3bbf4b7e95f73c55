import { describe, expect, it } from 'vitest'
import { agree, counted } from '../../formats/count.ts'

describe('a count', () => {
  it('takes the singular for one, and the plural for none and for many', () => {
    expect([0, 1, 2, 1390].map((count) => counted(count, 'member is', 'members are'))).toEqual([
      '0 members are',
      '1 member is',
      '2 members are',
      '1,390 members are',
    ])
  })

  it('gives the word alone where the number stands elsewhere', () => {
    expect([0, 1, 2].map((count) => agree(count, 'has', 'have'))).toEqual(['have', 'has', 'have'])
  })
})
