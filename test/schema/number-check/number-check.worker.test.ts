import { describe, expect, it } from 'vitest'
import { ask, reply } from '../../support/worker/ask.ts'

const QUERY = /* GraphQL */ `
  query ($text: String!, $saidOn: Date) {
    checkNumber(text: $text, saidOn: $saidOn) {
      answer
      unread { words reason explanation }
      readings {
        words quantity area { code } year value unit currency comparator
        atTheTime { verdict edition { slug } }
        latest { verdict edition { slug } }
        fits { kind }
      }
    }
  }
`

interface Check {
  readonly verdict: string
  readonly edition: { readonly slug: string } | null
}

interface Reading {
  readonly words: string
  readonly quantity: string
  readonly area: { readonly code: string } | null
  readonly year: number | null
  readonly value: number
  readonly unit: string
  readonly currency: string | null
  readonly atTheTime: Check
  readonly latest: Check
  readonly fits: readonly object[]
}

const check = async (text: string, saidOn?: string) => (await ask(QUERY, { text, saidOn })).checkNumber
const refusal = async (variables: object) => (await reply(QUERY, variables)).errors[0]

/** "POL 2024 4.12 PERCENT_OF_GDP" */
const read = async (text: string) =>
  (await check(text)).readings.map(({ area, year, value, unit, currency }: Reading) =>
    [area?.code, year, value, unit, currency].filter((one) => one != null).join(' '),
  )
const unread = async (text: string) => {
  const { readings, unread: left } = await check(text)
  expect(readings, text).toEqual([])
  return left.map(({ words, reason }: { words: string; reason: string }) => `${words} ${reason}`)
}

describe('a number that somebody says, through the API', () => {
  it('is answered with the figure, both editions, both verdicts and sentences to print', async () => {
    const { readings, answer } = await check('NATO countries spent 1.47 trillion in 2024')
    expect(readings).toMatchObject([
      {
        words: '1.47 trillion',
        quantity: 'SPENDING',
        area: { code: 'NATO' },
        year: 2024,
        value: 1470,
        unit: 'BILLION',
        currency: 'USD',
        atTheTime: { verdict: 'MATCHES', edition: { slug: 'nato-2024' } },
        latest: { verdict: 'CLOSE', edition: { slug: 'nato-2026' } },
      },
    ])
    expect(answer).toContain('By NATO’s figures of 17 June 2024, NATO spent 1,474.4 billion USD')
  })

  it('has the verdicts of the claim in the statement that says the same', async () => {
    const { claims } = await ask(
      '{ claims(filter: { quantities: [SPENDING], subjects: ["NATO"], saidFrom: "2025-04-03", saidTo: "2025-04-03" }) { nodes { year value atTheTime: check(vintage: AT_THE_TIME) { verdict computed } latest: check { verdict computed } } } }',
    )
    const [claim] = claims.nodes
    const { checkNumber } = await ask(
      'query ($text: String!) { checkNumber(text: $text, saidOn: "2025-04-03") { readings { atTheTime { verdict computed } latest { verdict computed } } } }',
      { text: `NATO spent ${claim.value} billion dollars in ${claim.year}` },
    )
    expect(checkNumber.readings).toEqual([{ atTheTime: claim.atTheTime, latest: claim.latest }])
  })

  it.each([
    ['Poland spent 4.12% of GDP in 2024', 'POL 2024 4.12 PERCENT_OF_GDP'],
    ['Poland spent 4,12 % of GDP in 2024', 'POL 2024 4.12 PERCENT_OF_GDP'],
    ['Poland spent 4.12 per cent of GDP in 2024', 'POL 2024 4.12 PERCENT_OF_GDP'],
    ['Poland spent 4.12 percent of GDP in 2024', 'POL 2024 4.12 PERCENT_OF_GDP'],
    ['Poland spent 4.12 pct of GDP in 2024', 'POL 2024 4.12 PERCENT_OF_GDP'],
    ['Luxembourg spent .38% of GDP in 2014', 'LUX 2014 0.38 PERCENT_OF_GDP'],
    ['Poland spent 0% of GDP in 2024', 'POL 2024 0 PERCENT_OF_GDP'],
    ['Germany spent $90.6bn in 2024', 'DEU 2024 90.6 BILLION USD'],
    ['Germany spent 90.6 bn USD in 2024', 'DEU 2024 90.6 BILLION USD'],
    ['Germany spent 90.6 billion dollars in 2024', 'DEU 2024 90.6 BILLION USD'],
    ['Germany spent 90,6 billion euros in 2024', 'DEU 2024 90.6 BILLION EUR'],
    ['NATO spent 1,47 trillion dollars in 2024', 'NATO 2024 1470 BILLION USD'],
    ['NATO spent 1,470 billion dollars in 2024', 'NATO 2024 1470 BILLION USD'],
    ['NATO spent 1 470 billion dollars in 2024', 'NATO 2024 1470 BILLION USD'],
    ['NATO spent 1\u202f470 billion dollars in 2024', 'NATO 2024 1470 BILLION USD'],
    ["NATO spent 1'470 billion dollars in 2024", 'NATO 2024 1470 BILLION USD'],
    ['NATO spent 1.470.000 million dollars in 2024', 'NATO 2024 1470 BILLION USD'],
    ['In 2024 470 billion dollars were spent by NATO', 'NATO 2024 470 BILLION USD'],
  ])('“%s” is read as %s', async (text, expected) => expect(await read(text)).toEqual([expected]))

  it.each([
    ['Poland spent -2% of GDP in 2024', ['-2% UNREADABLE']],
    ['NATO spent $1.2.3 billion in 2024', ['1.2.3 UNREADABLE']],
    ['NATO spent 1e3 billion dollars in 2024', ['1e3 UNREADABLE']],
    ['NATO spent 0x10 billion dollars in 2024', ['0x10 UNREADABLE']],
    ['NATO spent 1,4700 billion in 2024', ['1,4700 UNREADABLE']],
    ['NATO spent ٤% of GDP in 2024', ['٤% UNREADABLE']],
    ['Poland spent 2% of GDP in 1066', ['2% UNKNOWN_YEAR', '1066 UNREADABLE']],
    ['Poland spent 2% of GDP in 3024', ['2% UNKNOWN_YEAR', '3024 UNREADABLE']],
    ['Germany spent $1,050 per head in 2024', ['$1,050 PER_HEAD']],
    ['The moon has 42 craters', ['42 NO_QUANTITY']],
  ])('“%s” is not read as another number or year, and says so', async (text, expected) => {
    expect(await unread(text)).toEqual(expected)
    const { answer } = await check(text)
    for (const one of expected) expect(answer).toContain(`“${one.split(' ')[0]}”`)
  })

  it.each([
    'Much has been spent.',
    'NaN% of GDP',
    'Infinity billion dollars',
    'constructor',
    '__proto__',
    'toString hasOwnProperty valueOf',
    'In 2024 alone',
    'On 25 June 2025',
    'a 2nd G7 with F-35s of the 1990s',
  ])('“%s” has no number, and says so', async (text) => {
    expect(await unread(text)).toEqual([])
    expect((await check(text)).answer).toBe('There is no number in the text.')
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'of %s is nobody’s, and is not taken for that of a country',
    async (name) => expect(await read(`${name} spent 2% of GDP in 2024`)).toEqual(['NATO 2024 2 PERCENT_OF_GDP']),
  )
})

describe('what is no sentence', () => {
  it.each([
    ['', '"" is not allowed'],
    ['  \t\n', 'is not allowed'],
    [`${'1% '.repeat(100)}x`, 'a text of 301 characters is not allowed'],
    ['😀'.repeat(301), 'a text of 301 characters is not allowed'],
  ])('%j is refused with what is allowed and an example', async (text, words) => {
    const { message, extensions } = await refusal({ text })
    expect(extensions).toMatchObject({ code: 'BAD_INPUT', field: 'text' })
    expect(message).toContain(words)
    expect(message).toContain('Allowed: a sentence with a number, 1 to 300 characters. Example: text: "NATO countries')
  })

  it.each(['yesterday', '2025-13-01', '2025-02-30', '', '20250403'])('the day %j is refused', async (saidOn) => {
    expect((await refusal({ text: '2%', saidOn })).extensions).toMatchObject({ code: 'BAD_INPUT', field: '$saidOn' })
  })

  it.each([null, 147, ['2%'], { words: '2%' }])('%j is no text', async (text) => {
    expect((await refusal({ text })).message).toContain('$text')
  })
})
