import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { searchTerms } from '../../../../domain/statement/search.ts'
import { LONGEST_QUOTE } from '../../../../domain/statement/statement.ts'
import { DataError } from '../../../../scripts/compile/problem.ts'
import { readStatements } from '../../../../scripts/compile/statements/statements.ts'
import { DATA, dataset, statements } from '../../../support/data/dataset.ts'
import { problemsIn, temporaryFolder } from '../../../support/data/package-copy.ts'

const known = {
  areas: new Set([...dataset.members, ...dataset.comparators, ...dataset.groups].map(({ code }) => code)),
  editions: new Set(dataset.editions.map(({ slug }) => slug)),
  releases: [
    {
      source: 'nato-defence-expenditure',
      title: 'Defence Expenditure of NATO Countries (2013-2020)',
      publishedOn: '2020-10-21',
      publishedPrecision: 'DAY' as const,
      edition: null,
      evidence: 'read in the press',
    },
  ],
}

// biome-ignore lint/suspicious/noExplicitAny: the file before it is checked
type Raw = any

function read(text: string) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'statements.json'), text)
  return readStatements(folder, known)
}

/** Reads statements.json with one change in it. */
function readWith(change: (file: Raw) => void) {
  const file: Raw = JSON.parse(readFileSync(join(DATA, 'statements.json'), 'utf8'))
  change(file)
  return read(JSON.stringify(file, null, 2))
}

const problemsWith = (change: (file: Raw) => void) => problemsIn(() => readWith(change))

describe('statements.json', () => {
  it('is accepted as it is', () => {
    expect(problemsWith(() => undefined)).toEqual([])
  })

  it('is refused when it is no JSON', () => {
    expect(() => read('{"statements": [}')).toThrow(DataError)
  })

  /** Of the first statement, of its first claim, or of any. */
  type Change = (at: Record<'first' | 'claim' | 'file', Raw>) => unknown
  const change =
    (what: 'first' | 'claim') =>
    (changes: object): Change =>
    (at) =>
      Object.assign(at[what], changes)
  const [first, claim] = [change('first'), change('claim')]
  const breaks: readonly (readonly [string, Change, string, string])[] = [
    ['a day that does not exist', first({ date: '2025-02-30' }), 'date', 'YYYY-MM-DD'],
    ['a day with a time', first({ date: '2025-02-03T10:00' }), 'date', 'YYYY-MM-DD'],
    ['an unknown kind', first({ type: 'RUMOUR' }), 'type', 'STATEMENT'],
    ['an unknown topic', first({ topics: ['WEATHER'] }), 'topics.0', 'FIVE_PERCENT_TARGET'],
    ['an unknown area', first({ areas: ['POX'] }), 'areas', 'members.csv'],
    [
      'a quote that is too long',
      ({ first }) => (first.quote.text = 'a'.repeat(LONGEST_QUOTE + 1)),
      'quote.text',
      '<=300',
    ],
    ['a quote without a status', ({ first }) => delete first.quote.status, 'quote.status', 'VERBATIM'],
    [
      'reworded words served as the quote',
      ({ first }) => (first.rewordedAs = first.quote.text),
      'rewordedAs',
      'differ from the quote',
    ],
    ['an unknown confidence', first({ confidence: 'SURE' }), 'confidence', 'HIGH'],
    ['a key that nobody knows', first({ mood: 'good' }), '', 'Unrecognized key'],
    ['a link that is no address', ({ first }) => (first.source.url = 'javascript:alert(1)'), 'source.url', 'URL'],
    ['no publisher', ({ first }) => (first.source.publisher = ''), 'source.publisher', '>=1'],
    [
      'a name of a speaker that differs',
      ({ file }) =>
        (file.statements.findLast((one: Raw) => one.speaker.slug === 'marco-rubio').speaker.name = 'M. Rubio'),
      'speaker.name',
      'Marco Rubio, as elsewhere',
    ],
    ['a slug twice', ({ first, file }) => (file.statements[1].slug = first.slug), 'slug', 'each slug once'],
    ['a slug that is retired', ({ first, file }) => file.retiredSlugs.push(first.slug), 'slug', 'this one is retired'],
    ['a claim named after another statement', claim({ slug: 'other-2025.c1' }), 'slug', '.c and a number'],
    ['an unknown quantity', claim({ quantity: 'MOOD' }), 'claims.0.quantity', 'SHARE_OF_GDP'],
    ['nothing that is measured', claim({ quantity: 'UNMEASURED' }), 'quantity', 'only with `measure`'],
    ['an unknown unit', claim({ unit: 'EUR' }), 'claims.0.unit', 'PERCENT_OF_GDP'],
    ['a value that is no number', claim({ value: '5' }), 'claims.0.value', 'expected number'],
    ['a claim without a year, and no reason', ({ claim }) => delete claim.obstacle, 'year', 'a year, with a `reading`'],
    [
      'a count without a share',
      claim({ obstacle: undefined, year: 2016, share: undefined }),
      'share',
      'since it is MEMBERS_AT_SHARE',
    ],
    ['an amount without a currency', claim({ unit: 'BILLION' }), 'currency', 'ISO 4217'],
    ['an earlier year that is later', claim({ year: 2014, since: 2015 }), 'since', 'a year before'],
    ['a range that runs backwards', claim({ valueMax: 1 }), 'valueMax', 'the value or more'],
    [
      'a subject that is no area, and no reason',
      claim({ obstacle: undefined, year: 2016, subject: 'Atlantis' }),
      'subject',
      'an area, or an `obstacle`',
    ],
    [
      'a year that is not what the rule makes of the moment',
      claim({ year: 2021, moment: '2021-01' }),
      'year',
      '2020, which the rule for the year makes of 2021-01',
    ],
    ['an edition that nobody carries', claim({ quotes: 'nato-1949' }), 'quotes', 'an edition of editions.csv'],
    ['a share from which nothing is reckoned', claim({ fromShare: 2 }), 'fromShare', 'COST_TO_SHARE'],
    ['a base year of current prices', claim({ baseYear: 2015 }), 'baseYear', '`prices` is CONSTANT'],
    [
      'a quote that its notes call a description',
      first({ notes: 'The quote is a paraphrase by the outlet.' }),
      'quote.status',
      'AS_REPORTED',
    ],
  ]

  it.each(breaks)(
    '%s is refused with the line of its statement, the field and what is allowed',
    (_name, change, column, allowed) => {
      const problems = problemsWith((file) => {
        const [first] = file.statements
        change({ first, claim: first.claims[0], file })
      })
      const problem = problems.find((one) => one.column === column)
      expect(problems.map((one) => one.column)).toContain(column)
      expect(problem?.file).toBe('statements.json')
      expect(problem?.line).toBeGreaterThan(1)
      expect(problem?.allowed).toContain(allowed)
    },
  )

  it.each(['The page was not read. Verify before serving.', 'To be verified with the document.'])(
    'withholds what a note marks as not verified, and says why: %s',
    (notes) => {
      const { slug, claims } = statements[0] ?? expect.unreachable('There are no statements.')
      const { statements: served, withheld } = readWith((file) =>
        Object.assign(file.statements[0], { notes, confidence: 'LOW' }),
      )
      expect(served.map(({ slug }) => slug)).not.toContain(slug)
      expect(served).toHaveLength(statements.length - 1)
      const reason = notes.split('. ').at(-1)?.replace('.', '')
      expect(withheld).toEqual([{ slug, claims: claims.length, reason }])
    },
  )

  it('holds 166 statements with short quotes, all with a publisher and none that is only reworded', () => {
    expect(statements).toHaveLength(166)
    for (const { quote, rewordedAs, source } of statements) {
      expect(quote?.text.length ?? 0).toBeLessThanOrEqual(LONGEST_QUOTE)
      expect(source.publisher).not.toBe('')
      if (rewordedAs !== null) expect(quote?.text).not.toBe(rewordedAs)
    }
  })
})

describe('what a person types', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['"', []],
    ['🚀 !', []],
    ['realistic pathway', [['realistic'], ['pathway']]],
    ['"realistic pathway"', [['realistic', 'pathway']]],
    ['“realistic pathway', [['realistic', 'pathway']]],
    ['safety net*', [['safety'], ['net', '*']]],
    ['"safety net*"', [['safety', 'net', '*']]],
    ['"safety net"*', [['safety', 'net', '*']]],
    ['Rubio’s', [['Rubio', 's']]],
    ['title:rubio', [['title', 'rubio']]],
    ['NOT trump', [['NOT'], ['trump']]],
  ])('%j becomes terms', (text, expected) => {
    const terms = searchTerms(text)?.map(({ words, isPrefix }) => [...words, ...(isPrefix ? ['*'] : [])]) ?? null
    expect(terms).toEqual(expected)
  })
})
