import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../../domain/claim/check.ts'
import { CLAIM_VINTAGES } from '../../../domain/claim/claim-check.ts'
import { assertionOf } from '../../../domain/claim/words/words.ts'
import { InputError } from '../../../domain/errors.ts'
import { checkNumber, type NumberReading } from '../../../domain/number-check/number-check.ts'
import { answerOf } from '../../../domain/number-check/words.ts'
import { anyText } from '../../support/any-text.ts'
import { claims, dataset } from '../../support/data/dataset.ts'

const check = (text: string, saidOn: string | null = null) => checkNumber(dataset, text, saidOn)
const answer = (text: string, saidOn: string | null = null) => answerOf(dataset, check(text, saidOn))

const comesOut = ({ atTheTime, latest }: NumberReading) =>
  [atTheTime, latest]
    .map(({ verdict, reason, data }) => `${verdict} ${reason ?? data[0]?.series.edition.slug}`)
    .join(', ')

/** "1.47 trillion: SPENDING NATO 2024: MATCHES nato-2024, CLOSE nato-2026" */
const readings = (text: string, saidOn: string | null = null) =>
  check(text, saidOn).readings.map((reading) => {
    const { quantity, subject, since, year } = reading.claim
    const years = since === null ? year : `${since}-${year}`
    return `${reading.number.words}: ${quantity} ${subject} ${years}: ${comesOut(reading)}`
  })

/** Sentences after the statements in data/, each with the day on which its like was said, and what comes out then and now. */
const SENTENCES: readonly (readonly [string, string | null, readonly string[]])[] = [
  [
    'NATO spent $1.47 trillion in 2024.',
    '2025-04-03',
    ['$1.47 trillion: SPENDING NATO 2024: MATCHES nato-2024, CLOSE nato-2026'],
  ],
  [
    '5% in 2025 would be nearly $1.49 trillion for the United States.',
    '2025-04-03',
    ['$1.49 trillion: SPENDING_AT_SHARE USA 2025: CLOSE nato-2024, CLOSE imf-weo-2026-04'],
  ],
  [
    'In 2023 eleven allies met the 2% guideline, up from three in 2014.',
    '2023-07-11',
    [
      'eleven: MEMBERS_AT_SHARE NATO 2023: MATCHES nato-2023, CLOSE nato-2026',
      'three: MEMBERS_AT_SHARE NATO 2014: MATCHES nato-2019, MATCHES nato-2026',
    ],
  ],
  [
    'This year 23 Allies are going to spend 2 percent of GDP on defense.',
    '2024-06-17',
    ['23: MEMBERS_AT_SHARE NATO 2024: MATCHES nato-2024, DIFFERS nato-2026'],
  ],
  [
    'European allies and Canada are this year increasing defense spending by 18 percent.',
    '2024-06-17',
    ['18 percent: CHANGE NATO_EUROPE_CANADA 2023-2024: MATCHES nato-2024, CLOSE nato-2026'],
  ],
  [
    'European Allies and Canada have added an additional 41 billion dollars since 2016, up to 2018.',
    '2019-07-01',
    ['41 billion dollars: CUMULATIVE_INCREASE NATO_EUROPE_CANADA 2016-2018: CLOSE nato-2019, CLOSE nato-2024'],
  ],
  [
    'The UK spent 2.2% of GDP in 2016.',
    '2019-07-15',
    ['2.2%: SHARE_OF_GDP GBR 2016: CLOSE nato-2019, CLOSE nato-2026'],
  ],
  [
    'Albania has increased defence spending from 1.35% in 2014 to 1.76% of our GDP in 2023.',
    '2023-07-08',
    [
      '1.35%: SHARE_OF_GDP ALB 2014: MATCHES nato-2019, CLOSE nato-2026',
      '1.76%: SHARE_OF_GDP ALB 2023: MATCHES nato-2023, DIFFERS nato-2026',
    ],
  ],
  [
    'Poland spent 2.42% and the United States 3.47% of GDP in 2022.',
    '2022-06-29',
    [
      '2.42%: SHARE_OF_GDP POL 2022: NOT_CHECKABLE NOT_YET_MEASURED, DIFFERS nato-2026',
      '3.47%: SHARE_OF_GDP USA 2022: NOT_CHECKABLE NOT_YET_MEASURED, DIFFERS nato-2026',
    ],
  ],
  [
    'Hungary spent 48% of its defence budget on equipment in 2022.',
    '2026-08-01',
    ['48%: EQUIPMENT_SHARE HUN 2022: MATCHES nato-2026, MATCHES nato-2026'],
  ],
  [
    'NATO’s estimate has only three allies above 3.5% of GDP in 2025.',
    '2025-08-28',
    ['three: MEMBERS_AT_SHARE NATO 2025: NOT_CHECKABLE UNDECIDED, DIFFERS nato-2026'],
  ],
  [
    'Estonia is at 3.38%, Norway at 3.35% and Denmark at 3.22% of GDP in 2025.',
    '2025-08-28',
    [
      '3.38%: SHARE_OF_GDP EST 2025: MATCHES nato-2025, DIFFERS nato-2026',
      '3.35%: SHARE_OF_GDP NOR 2025: MATCHES nato-2025, DIFFERS nato-2026',
      '3.22%: SHARE_OF_GDP DNK 2025: MATCHES nato-2025, CLOSE nato-2026',
    ],
  ],
  [
    'The alliance as a whole spends 2.76% of GDP in 2025.',
    '2025-08-28',
    ['2.76%: SHARE_OF_GDP NATO 2025: MATCHES nato-2025, CLOSE nato-2026'],
  ],
  [
    'Spain did not even pay 2% of GDP in 2025.',
    '2026-03-03',
    ['2%: SHARE_OF_GDP ESP 2025: CLOSE nato-2025, CLOSE nato-2026'],
  ],
  [
    'In 2025 the United States spent $845 billion.',
    '2026-08-01',
    ['$845 billion: SPENDING USA 2025: DIFFERS nato-2026, DIFFERS nato-2026'],
  ],
  [
    'European allies will invest a combined 380 billion dollars in 2024.',
    '2024-02-14',
    ['380 billion dollars: SPENDING NATO_EUROPE 2024: NOT_CHECKABLE NOT_YET_MEASURED, DIFFERS nato-2026'],
  ],
  [
    'Allies spent $120 billion more in 2026 than in 2025.',
    '2026-07-12',
    ['$120 billion: INCREASE NATO 2025-2026: DIFFERS nato-2026, DIFFERS nato-2026'],
  ],
  [
    'Turkey’s support was about 1.8 percent in 2018.',
    null,
    ['1.8 percent: SHARE_OF_GDP TUR 2018: MATCHES nato-2019, MATCHES nato-2026'],
  ],
  [
    'Lithuania set 4.79 billion euros, 5.38% of GDP, for defence in 2026.',
    '2026-07-12',
    [
      '4.79 billion euros: SPENDING LTU 2026: MATCHES nato-2026, MATCHES nato-2026',
      '5.38%: SHARE_OF_GDP LTU 2026: CLOSE nato-2026, CLOSE nato-2026',
    ],
  ],
  [
    'The US pays 66% of NATO’s defence spending in 2024.',
    '2024-07-10',
    ['66%: SHARE_OF_ALLIANCE_SPENDING USA 2024: MATCHES nato-2024, CLOSE nato-2026'],
  ],
]

describe('a number that somebody says', () => {
  it('"NATO countries spent 1.47 trillion in 2024" names the figure, both editions and both verdicts', () => {
    expect(readings('NATO countries spent 1.47 trillion in 2024')).toEqual([
      '1.47 trillion: SPENDING NATO 2024: MATCHES nato-2024, CLOSE nato-2026',
    ])
    const text = answer('NATO countries spent 1.47 trillion in 2024')
    expect(text).toContain('is read as NATO’s defence spending of 2024: 1,470 billion USD')
    expect(text).toContain('By NATO’s figures of 17 June 2024, NATO spent 1,474.4 billion USD')
    expect(text).toContain('which matches')
    expect(text).toContain('By NATO’s figures of 10 July 2026, NATO spent 1,482.91 billion USD')
    expect(text).toContain('which is close')
    expect(text).toContain('the currency is not said; read as US dollars')
  })

  it.each(SENTENCES)('"%s"', (sentence, saidOn, expected) => {
    expect(readings(sentence, saidOn)).toEqual(expected)
  })

  it('has twenty sentences here', () => expect(SENTENCES).toHaveLength(20))

  it('that fits nothing is told so, with the figure and what was looked through', () => {
    const text = answer('Poland spent 9.9% of GDP in 2024')
    expect(text).toContain('Poland spent 3.75% of GDP on defence in 2024')
    expect(text).toContain('6.15 points of GDP too high')
    expect(text).toContain(
      'Nothing else was found that is 9.9% of GDP: not the same figure of the 12 years before and after, by any edition, and of no other area in 2024',
    )
  })

  it('that is of another year is told with that year', () => {
    expect(answer('Poland spent 3.26% of GDP in 2024')).toContain(
      'What matches 3.26% of GDP: Poland’s defence spending of 2023 as a share of GDP, 3.26% of GDP by NATO’s figures of 10 July 2026',
    )
  })

  it('without year or country finds the edition that had it', () => {
    const [reading] = check('1.47 trillion').readings
    expect(reading?.claim.subject).toBe('NATO')
    expect(
      reading?.fits().map(({ kind, check: { claim, data } }) => [kind, claim.year, data[0]?.series.edition.slug]),
    ).toEqual([['YEAR', 2024, 'nato-2024']])
    expect(answer('1.47 trillion')).toContain('no country or group is named; read as NATO')
  })

  it('about a country without figures is not checkable, never wrong', () => {
    const [reading] = check('The EU spent 343 billion euros in 2024').readings
    expect(reading?.latest).toMatchObject({ verdict: 'NOT_CHECKABLE', reason: 'SUBJECT_NOT_CARRIED' })
  })

  it('for each inhabitant is named, and is not checked', () => {
    expect(answer('Germany spent $1,050 per head')).toBe(
      '“$1,050” is an amount for each inhabitant, which is not checked here.',
    )
  })

  it('is one of two in a sentence, each with its own country', () => {
    const { readings } = check('Poland spent 4.12% of GDP in 2024 and Germany 2.12%')
    expect(readings.map(({ claim }) => `${claim.subject} ${claim.year} ${claim.value}`)).toEqual([
      'POL 2024 4.12',
      'DEU 2024 2.12',
    ])
  })

  it('is the first four of a sentence; the rest is named', () => {
    const { readings, unread } = check('Poland spent 1%, 2%, 3%, 4.1%, 5.2% of GDP')
    expect(readings).toHaveLength(4)
    expect(unread).toEqual([{ words: '5.2%', reason: 'TOO_MANY' }])
  })
})

describe('the numbers of a sentence', () => {
  const said = (text: string) =>
    check(text).readings.map(({ claim }) => [claim.comparator, claim.value, claim.valueMax, claim.currency].join(' '))

  it.each([
    ['Poland spent more than 4.5% of GDP', ['MORE_THAN 4.5  ']],
    ['Poland spent 4.5% of GDP or more', ['AT_LEAST 4.5  ']],
    ['Poland spent two per cent of GDP', ['EQUAL 2  ']],
    ['Poland spent 7 to 8% of GDP', ['EQUAL 7 8 ']],
    ['Poland spent between 4 and 5 percent of GDP', ['EQUAL 4 5 ']],
    ['Germany spent almost €90.5bn', ['NEARLY 90.5  EUR']],
    ['Poland spent 186 billion zloty', ['EQUAL 186  PLN']],
    ['Germany spent 1,47 trillion dollars', ['EQUAL 1470  USD']],
    ['Germany spent 88,500 million dollars', ['EQUAL 88.5  USD']],
    ['On 25 June 2025 Poland was at 4.48% of GDP', ['EQUAL 4.48  ']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('the machinery of claims', () => {
  /** Quantities that sentences can be made of that say all that the claim does. */
  const sayable = claims.filter(
    ({ quantity, obstacle, year, definition, comparator, quotes, saidOnPrecision, valueMax }) =>
      quantity === 'SHARE_OF_GDP' &&
      [obstacle, definition, quotes, valueMax].every((one) => one === null) &&
      year !== null &&
      comparator === 'EQUAL' &&
      saidOnPrecision === 'DAY',
  )

  it('gives a sentence the verdicts of the claim that says the same', () => {
    expect(sayable.length).toBeGreaterThan(30)
    for (const claim of sayable) {
      const text = `${dataset.area(claim.subject)?.name} spent ${assertionOf(claim)} in ${claim.year}`
      const [reading] = check(text, claim.saidOn).readings
      const verdicts = [reading?.atTheTime.verdict, reading?.latest.verdict]
      expect(verdicts, text).toEqual(CLAIM_VINTAGES.map((vintage) => checkClaim(dataset, claim, vintage).verdict))
    }
  })
})

describe('any text', () => {
  const WORDS =
    'NATO|Poland|2%|1.47 trillion|23 allies|since 2014|in 2024|up|to|€|$|-|,|9|of GDP|less than|per head|would be|ß|𝟙|\u0301'.split(
      '|',
    )
  const texts = fc.oneof(
    anyText(300),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' ')),
  )

  it('is answered or refused, within the bounds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        try {
          const { readings, unread } = check(text)
          expect(readings.length).toBeLessThanOrEqual(4)
          expect(unread.length).toBeLessThanOrEqual(10)
          for (const { claim } of readings) expect(Number.isFinite(claim.value)).toBe(true)
        } catch (error) {
          if (!(error instanceof InputError)) throw error
        }
      }),
      { numRuns: 200 },
    )
  })
})
