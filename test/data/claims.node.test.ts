/** Claims whose check was once unfair: each stands for a kind. On the data that are served, since the frozen ones lack their editions. */
import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../domain/claim/check.ts'
import { QUANTITIES } from '../../domain/claim/claim.ts'
import type { ClaimCheck, ClaimVintage } from '../../domain/claim/claim-check.ts'
import { changeCauseOf, hasFlipped } from '../../domain/claim/list/claims-list.ts'
import { yearOfMoment } from '../../domain/claim/year-rule.ts'
import { compiled, dataset } from '../support/data/live.ts'

const claims = compiled.statements.flatMap((one) => one.claims)

function checkOf(slug: string, vintage: ClaimVintage): ClaimCheck {
  const check = compiled.checks.find((one) => one.claim.slug === slug && one.vintage === vintage)
  if (!check) throw new Error(`There is no claim ${slug}.`)
  return check
}

const outcome = (slug: string) => {
  const [then, now] = [checkOf(slug, 'AT_THE_TIME'), checkOf(slug, 'LATEST')]
  const round = ({ computed }: ClaimCheck) => (computed === null ? null : Number(computed.toFixed(1)))
  return [then.verdict, round(then), now.verdict, round(now)]
}

describe('amounts at constant prices', () => {
  it.each([
    ['stoltenberg-2022-06-29-350bn.c1', ['MATCHES', 347.7, 'MATCHES', 349.2]],
    ['white-house-2022-06-29-madrid-fact-sheet.c3', ['MATCHES', 347.7, 'MATCHES', 349.2]],
    ['stoltenberg-2018-07-12-41bn-added.c1', ['NOT_CHECKABLE', null, 'CLOSE', 42.6]],
    ['uk-mod-2024-04-11-international-defence-2022.c2', ['DIFFERS', 12.8, 'DIFFERS', -19.4]],
    ['stoltenberg-2024-02-14-18-allies-380bn.c5', ['NOT_CHECKABLE', null, 'MATCHES', 643.3]],
    ['rutte-2025-02-12-485bn-20pct.c3', ['NOT_CHECKABLE', null, 'MATCHES', 716.1]],
    ['rutte-2025-04-24-annual-report-2024.c8', ['NOT_CHECKABLE', null, 'MATCHES', 716.1]],
    ['rutte-2025-04-24-annual-report-2024.c1', ['NOT_CHECKABLE', null, 'CLOSE', 479.9]],
    ['rutte-2025-04-24-annual-report-2024.c11', ['NOT_CHECKABLE', null, 'MATCHES', 1330]],
    ['rutte-2025-02-12-485bn-20pct.c1', ['NOT_CHECKABLE', null, 'CLOSE', 479.9]],
    ['trump-2025-03-13-only-seven-paying.c3', ['NOT_CHECKABLE', null, 'MATCHES', 591.7]],
  ])('are held against prices of the year of the words: %s', (slug, expected) => {
    expect(outcome(slug)).toEqual(expected)
  })

  it('tell what another reading gives beside the verdict, where the words leave it open', () => {
    const { others, reading } = checkOf('stoltenberg-2022-06-29-350bn.c1', 'LATEST')
    expect(others).toEqual([{ basis: 'at current prices', computed: expect.closeTo(112.72, 2) }])
    expect(reading).toContain('read at constant prices of 2015; at current prices it would be 112.72 billion USD')
  })
})

it('an amount in whose base year no edition of the day is has no verdict then, and what it is in another one beside', () => {
  const { reason, others, working } = checkOf('rutte-2025-04-24-annual-report-2024.c8', 'AT_THE_TIME')
  expect(reason).toBe('NOT_IN_EDITION')
  expect(others).toEqual([
    { basis: 'at constant prices of 2015', computed: expect.closeTo(643.27, 2) },
    { basis: 'at current prices', computed: expect.closeTo(460.27, 2) },
  ])
  expect(working).toContain('Read at constant prices of 2015 it would be 643.27 billion USD.')
})

describe('the year', () => {
  it.each([
    ['white-house-2024-07-05-background-call.c1', ['MATCHES', 9, 'DIFFERS', 8]],
    ['white-house-2024-07-10-washington-fact-sheet.c2', ['MATCHES', 9, 'DIFFERS', 8]],
    ['biden-2024-07-09-nine-to-23.c1', ['MATCHES', 9, 'DIFFERS', 8]],
    ['mccormick-2025-06-26-three-to-23.c2', ['MATCHES', 23, 'DIFFERS', 17]],
    ['nauseda-2025-01-17-lithuania-5-6pct.c1', ['CLOSE', 2.8, 'MATCHES', 3.1]],
    ['sipri-2025-nato-2024-total.c11', ['MATCHES', 272.4, 'CLOSE', 281.4]],
    ['netherlands-2026-01-30-coalition-3-5pct-2035.c2', ['DIFFERS', 2.5, 'DIFFERS', 2.5]],
    ['trump-2025-03-13-only-seven-paying.c2', ['MATCHES', 3, 'MATCHES', 3]],
    ['rutte-2026-03-03-north-macedonia-5pct.c1', ['CLOSE', 2, 'MATCHES', 2.1]],
  ])('of words that name none follows one rule: %s', (slug, expected) => {
    expect(outcome(slug)).toEqual(expected)
  })

  it('of all claims that speak of a moment is that of the rule', () => {
    const spoken = compiled.statements.flatMap(({ speaker, claims: own }) => own.map((claim) => ({ claim, speaker })))
    const checked = spoken.flatMap(({ claim, speaker }) => {
      const isOwn =
        claim.assertedBy === null && claim.subject === speaker.speaksFor && !/RANK|ALLIANCE/.test(claim.quantity)
      return claim.moment === null ? [] : [[claim.year, yearOfMoment(claim.moment, isOwn, dataset.releases)]]
    })
    expect(checked.length).toBeGreaterThan(25)
    for (const [year, byRule] of checked) expect(year).toBe(byRule)
  })

  it('says what the edition notes about the figure of the country', () => {
    const { warnings, working } = checkOf('netherlands-2026-01-30-coalition-3-5pct-2035.c2', 'LATEST')
    expect(warnings).toEqual([expect.stringContaining('does not match nominal spending over nominal GDP')])
    expect(working).toContain(warnings[0])
  })
})

describe('the basis of the words', () => {
  it.each([
    [
      '“16 to 19 billion, from about 2%”',
      'schoof-2025-06-13-netherlands-3-5-plus-1-5.c1',
      ['MATCHES', 17.7, 'MATCHES', 17.7],
    ],
    ['“a full two-thirds”', 'rutte-2025-02-12-485bn-20pct.c4', ['MATCHES', 0.7, 'DIFFERS', 0.5]],
    ['“180 billion above 2020”', 'white-house-2024-07-05-background-call.c4', ['MATCHES', 180.7, 'CLOSE', 189.3]],
    ['the World Bank’s, which is SIPRI’s', 'rutte-2025-04-02-more-than-3pct.c1', ['MATCHES', 3.4, 'CLOSE', 3.3]],
    [
      'pensions, health and social security',
      'rutte-2024-12-12-social-spending.c1',
      ['NOT_CHECKABLE', null, 'CLOSE', 26.2],
    ],
  ])('is honoured: %s', (_words, slug, expected) => {
    expect(outcome(slug)).toEqual(expected)
  })

  it('is all there is where the words give every number of a sum', () => {
    const { verdict, computed, data, working } = checkOf('dan-2025-06-02-romania-5pct-seven-years.c2', 'AT_THE_TIME')
    expect([verdict, computed, data]).toEqual(['MATCHES', (3.5 - 2.3) / 7, []])
    expect(working).toContain('By its own numbers, from 2.3% to 3.5% it is 1.2 points, 0.17 points a year over 7 years')
    expect(outcome('svn-2025-07-18-government-3pct-2030-then-review.c1')).toEqual(['MATCHES', 0.2, 'MATCHES', 0.2])
  })

  it('of the European Union is the figure of the European Defence Agency, of which later reports are known and not carried', () => {
    const claim = { ...checkOf('eda-2025-09-02-defence-data.c1', 'LATEST').claim, year: 2023, value: 279 }
    const { verdict, computed, data } = checkClaim(dataset, claim, 'LATEST')
    expect([verdict, data[0]?.series.edition.slug]).toEqual(['MATCHES', 'eda-2024'])
    // 278,573.13 million euros, as the workbook has it.
    expect(computed).toBeCloseTo(278.57313081, 8)
    const [then, now] = (['AT_THE_TIME', 'LATEST'] as const).map((vintage) =>
      checkOf('eda-2025-09-02-defence-data.c1', vintage),
    )
    expect([then?.reason, then?.newerRelease?.publishedOn]).toEqual(['NOT_CARRIED', '2025-09-02'])
    expect(now?.working).toContain(
      'the European Defence Agency’s “Defence Data 2025-2026” of 16 July 2026, not carried here',
    )
    // What was a forecast that day had not been measured.
    expect(checkOf('eda-2025-09-02-defence-data.c4', 'AT_THE_TIME').reason).toBe('NOT_YET_MEASURED')
  })

  it('of the Cold War is computed from SIPRI’s members of the time', () => {
    const { verdict, computed } = checkOf('rutte-2024-12-12-social-spending.c2', 'LATEST')
    expect([verdict, (computed ?? 0) > 3 && (computed ?? 0) < 4]).toEqual(['MATCHES', true])
  })
})

describe('the figures of the day', () => {
  it.each(['c2', 'c9', 'c10', 'c4'])('name the report of that very day where it is not carried: %s', (claim) => {
    const check = checkOf(`rutte-2025-04-24-annual-report-2024.${claim}`, 'AT_THE_TIME')
    expect(check.newerRelease?.publishedOn).toBe('2025-04-24')
    expect(check.working).toContain(
      '“Annual Report 2024, with figures (2014-2024)” of 24 April 2025, not carried here.',
    )
  })

  it('tell “not carried here” from “not measured yet”', () => {
    const check = checkOf('erdogan-2018-07-14-turkey-1-8pct.c1', 'AT_THE_TIME')
    expect([check.reason, check.newerRelease?.publishedOn]).toEqual(['NOT_CARRIED', '2018-07-10'])
    expect(checkOf('duda-2025-03-06-nato-3pct.c2', 'AT_THE_TIME').reason).toBe('NOT_YET_MEASURED')
  })

  it('are those of the edition whose numbers the words give two days before it came out', () => {
    const check = checkOf('white-house-2026-07-08-ankara-fact-sheet.c3', 'AT_THE_TIME')
    expect([check.verdict, check.data[0]?.series.edition.slug]).toEqual(['MATCHES', 'nato-2026'])
    expect(check.reading).toContain('its numbers are those of nato-2026')
  })

  it('are of the day of the words, not of the reprint', () => {
    const check = checkOf('uk-mod-2019-07-international-defence-2016.c4', 'AT_THE_TIME')
    expect([check.claim.saidOnPrecision, check.data[0]?.series.edition.slug]).toEqual(['YEAR', 'nato-2017-03'])
    expect(checkOf('uk-mod-2019-07-international-defence-2016.c3', 'AT_THE_TIME').working).toContain('known in 2017')
  })
})

describe('all claims that are served', () => {
  it('are read alike in both vintages: no verdict changes by the reading', () => {
    for (const { slug } of claims) {
      const checked = { atTheTime: checkOf(slug, 'AT_THE_TIME'), latest: checkOf(slug, 'LATEST') }
      expect(changeCauseOf(checked), slug).not.toBe('OTHER_READING')
      expect(changeCauseOf(checked) !== null, slug).toBe(hasFlipped(checked))
      if (checked.atTheTime.computed !== null && checked.latest.computed !== null)
        expect(checked.atTheTime.basis, slug).toBe(checked.latest.basis)
    }
  })

  it('name who asserted them, and are of all quantities', () => {
    for (const { working, claim } of compiled.checks) expect(working).toContain(claim.assertedBy ?? claim.speaker)
    expect(new Set(claims.map(({ quantity }) => quantity))).toEqual(new Set(QUANTITIES))
  })

  it('name whom they cite apart from who asserted them', () => {
    for (const { assertedBy } of claims)
      expect(assertedBy ?? '').not.toMatch(/,? citing |report of|on the report|as reported/)
  })
})
