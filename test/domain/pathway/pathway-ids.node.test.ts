/** Ids of pathways as anybody may write them: each is answered, has no answer for a reason, or is refused by name. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../../domain/day.ts'
import { InputError } from '../../../domain/errors.ts'
import { type Absence, absence, isAbsence } from '../../../domain/figure/absence.ts'
import { areaByCode, areaFrom, datumByKey, memberByCode } from '../../../domain/identity.ts'
import { parsePathwayKey, pathwayKey } from '../../../domain/pathway/identity.ts'
import { type Pathway, pathwayOf } from '../../../domain/pathway/pathway.ts'
import { isRecord } from '../../../domain/record.ts'
import { findMember, readVintage } from '../../../src/http/charts/query-parameters.ts'
import { pathwayCourse } from '../../../src/http/charts/subjects/pathway-course.ts'
import { pathwayTable } from '../../../src/http/downloads/tables/pathway.ts'
import { anyCharacter, anyText } from '../../support/any-text.ts'
import { dataset } from '../../support/data/dataset.ts'
import { someInput } from '../../support/pathways/inputs.ts'

const keyWith = (json: string, area = 'ESP', encoding: 'utf8' | 'latin1' = 'utf8') =>
  `${dataset.version}.1.${area}.${Buffer.from(json, encoding).toString('base64url')}`

/** What a question gives; any other error than a refusal by name is thrown on. */
function outcomeOf<T>(ask: () => T): T | InputError {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { field, found, allowed, example, message } = error
    for (const part of [field, found, allowed, example]) expect(part).not.toBe('')
    expect(message.length).toBeLessThan(600)
    return error
  }
}

function answerTo(key: string): Pathway | Absence | InputError {
  return outcomeOf(() => {
    const { area: code, input } = parsePathwayKey(key)
    const area = areaByCode(dataset, code)
    return area === null ? absence('UNKNOWN_MEMBER', 'No such area.') : pathwayOf(dataset, area, input)
  })
}

const isPathway = (answer: Pathway | Absence | InputError): answer is Pathway =>
  !(answer instanceof InputError) && !isAbsence(answer)

/** What an input says, without nulls; less than a billionth is nothing, and no difference is the baseline. */
function said(value: unknown): unknown {
  if (typeof value === 'number') return Math.abs(value) < 1e-9 ? 0 : value
  if (Array.isArray(value)) return value.map(said)
  if (!isRecord(value)) return value
  const fields = Object.entries(value)
    .map(([name, held]): [string, unknown] => [name, said(held)])
    .filter(([name, held]) => held !== null && !(name === 'difference' && held === 0))
  return fields.length === 0 ? null : Object.fromEntries(fields)
}

/** Whatever is answered can be drawn and downloaded, says all that was asked for, and has an id that says it again. */
function expectSound(key: string): Pathway | Absence | InputError {
  const answer = answerTo(key)
  if (!isPathway(answer)) return answer
  const again = parsePathwayKey(pathwayKey(answer))
  expect(again.input).toMatchObject(said(parsePathwayKey(key).input) ?? {})
  const area = areaByCode(dataset, again.area)
  const repeated = area && pathwayOf(dataset, area, again.input)
  if (!repeated || isAbsence(repeated)) throw new Error(`${pathwayKey(answer)} has no answer.`)
  expect(pathwayKey(repeated)).toBe(pathwayKey(answer))
  expect(repeated.years).toEqual(answer.years)
  expect(JSON.stringify(pathwayCourse(answer))).not.toContain('NaN')
  expect(pathwayTable(answer).csv.length).toBeGreaterThan(0)
  return answer
}

type Place = readonly (string | number)[]

/** Every place in a value, itself included. */
function placesIn(value: unknown, at: Place = []): readonly Place[] {
  const fields = isRecord(value) ? Object.entries(value) : Array.isArray(value) ? [...value.entries()] : []
  return [at, ...fields.flatMap(([name, held]) => placesIn(held, [...at, name]))]
}

const HERE = '@here'

/** The value with a mark in the place of what stands there, or beside it. */
function marked(value: unknown, [name, ...rest]: Place, beside: boolean): unknown {
  if (name === undefined) return beside && isRecord(value) ? { ...value, [HERE]: HERE } : HERE
  if (Array.isArray(value)) return value.map((held, at) => (at === name ? marked(held, rest, beside) : held))
  return isRecord(value) ? { ...value, [name]: marked(value[name], rest, beside) } : HERE
}

/** JSON as a text, since no value that could be written holds a number beyond all bounds. */
const anyJson = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.json({ maxDepth: 1, stringUnit: anyCharacter }),
  fc.constantFrom('1e999', '-1e999', '-0', '1e-300', '2035', '2035.5', '9007199254740993', '"2035"', '""', '"\\ud800"'),
  fc.constant('null'),
  fc.constantFrom('true', 'false', '[]', '{}', '[[]]', '{"length":1}', '{"toString":1}', '{"__proto__":null}'),
  fc.constantFrom('{"target":5,"by":2032}', '{"linear":true}', '{"year":2028,"share":3}', '"2026-02-30"', '"hold"'),
  fc.nat({ max: 20_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
)
const anyName = fc.oneof(
  fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(Array.prototype)),
  fc.constantFrom('core', 'related', 'total', 'target', 'by', 'start', 'shape', 'linear', 'power', 'growth', 'share'),
  anyText(),
)
const AREAS = ['ESP', 'ISL', 'LTU', 'USA', 'RUS', 'NATO', 'NATO_EUROPE', 'DEU+FRA', 'ISL+POL', 'constructor', 'XXX']

describe('an id with any JSON in any place of its input', () => {
  it('is answered as it says, has no answer for a reason, or is refused by name', () => {
    const seen = { pathways: 0, absences: 0, refusals: 0 }
    const odd = fc.record({
      input: someInput,
      place: fc.nat(),
      beside: fc.boolean(),
      name: anyName,
      json: anyJson,
      area: fc.constantFrom(...AREAS),
      encoding: fc.constantFrom('utf8' as const, 'latin1' as const),
    })
    fc.assert(
      fc.property(odd, ({ input, place, beside, name, json, area, encoding }) => {
        const places = placesIn(input)
        const at = places[place % places.length] ?? []
        const text = JSON.stringify(marked(input, at, beside))
          .replace(`"${HERE}":`, () => `${JSON.stringify(name)}:`)
          .replace(`"${HERE}"`, () => json)
        const answer = expectSound(keyWith(text, area, encoding))
        seen[answer instanceof InputError ? 'refusals' : isAbsence(answer) ? 'absences' : 'pathways'] += 1
      }),
      { numRuns: 2000 },
    )
    // Neither of the three goes without saying.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20)
  })

  it('is answered where its input is valid, whether or not its objects have a prototype', () => {
    fc.assert(
      fc.property(someInput, fc.constantFrom('LTU', 'NATO', 'DEU+FRA'), (input, area) => {
        const answer = expectSound(keyWith(JSON.stringify(input), area))
        expect(answer).not.toBeInstanceOf(InputError)
        const found = areaByCode(dataset, area)
        const coerced = found && outcomeOf(() => pathwayOf(dataset, found, bare(input)))
        if (isPathway(answer)) expect(coerced && isPathway(coerced) && pathwayKey(coerced)).toBe(pathwayKey(answer))
      }),
      { numRuns: 500 },
    )
  })
})

/** As GraphQL gives an input: objects without a prototype. */
const bare = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, held) => (isRecord(held) ? Object.assign(Object.create(null), held) : held))

describe('an id whose input', () => {
  it.each([
    ['{"asOf":"2026-99-99"}', 'asOf'],
    ['{"asOf":"2026-02-30"}', 'asOf'],
    ['{"asOf":"2026-11-23T00:00"}', 'asOf'],
    ['{"asOf":20261123}', 'asOf'],
    ['{"asOf":["2026-11-23"]}', 'asOf'],
    ['{"core":{"target":3,"by":2030,"start":{"toString":1}}}', 'core.start'],
    ['{"core":{"target":3,"by":2030,"start":0}}', 'core.start'],
    ['{"core":{"target":{"valueOf":1},"by":2030}}', 'core.target'],
    ['{"core":{"target":"3","by":2030}}', 'core.target'],
    ['{"core":{"target":1e999,"by":2030}}', 'core.target'],
    ['{"core":{"target":3,"by":2030.5}}', 'core.by'],
    ['{"core":{"target":3}}', 'core.by'],
    ['{"core":{"target":3,"by":2030,"to":1}}', 'core'],
    ['{"core":[]}', 'core.target'],
    ['{"core":[3,2030]}', 'core.target'],
    ['{"core":""}', 'core.target'],
    ['{"core":false}', 'core.target'],
    ['{"related":"x"}', 'related.target'],
    ['{"related":{"target":1,"by":2030,"start":"0"}}', 'related.start'],
    ['{"total":0}', 'total.target'],
    ['{"total":{"target":1e9,"by":2035}}', 'total.target'],
    ['{"total":{"target":5,"by":2032},"core":[]}', 'total'],
    ['{"shape":[]}', 'shape'],
    ['{"shape":{}}', 'shape'],
    ['{"shape":0}', 'shape'],
    ['{"shape":"linear"}', 'shape'],
    ['{"shape":{"spiral":true}}', 'shape'],
    ['{"shape":{"linear":"yes"}}', 'shape'],
    ['{"shape":{"linear":1}}', 'shape'],
    ['{"shape":{"linear":false,"power":2}}', 'shape'],
    ['{"shape":{"toString":true}}', 'shape'],
    ['{"shape":{"power":"2"}}', 'shape.power'],
    ['{"shape":{"milestones":{"length":1}}}', 'shape.milestones'],
    ['{"shape":{"milestones":"x"}}', 'shape.milestones'],
    ['{"shape":{"milestones":[null]}}', 'shape.milestones[0].year'],
    ['{"shape":{"milestones":[[2030,3]]}}', 'shape.milestones[0].year'],
    ['{"shape":{"milestones":[{"year":2030,"share":3,"x":1}]}}', 'shape.milestones[0]'],
    ['{"economy":5}', 'economy'],
    ['{"economy":[]}', 'economy'],
    ['{"economy":{"growth":5}}', 'economy.growth'],
    ['{"economy":{"growth":{}}}', 'economy.growth'],
    ['{"economy":{"growth":{"difference":1,"absolute":2}}}', 'economy.growth'],
    ['{"economy":{"inflation":{"absolute":[2]}}}', 'economy.inflation.absolute'],
    ['{"economy":{"interest":null}}', 'economy'],
    ['{"whenAbove":{}}', 'whenAbove'],
    ['{"whenAbove":"HOLD"}', 'whenAbove'],
    ['{"whenAbove":["hold"]}', 'whenAbove'],
    ['{"discountRate":"0"}', 'discountRate'],
    ['{"from":true}', 'from'],
    ['{"from":2026.5}', 'from'],
    ['{"foo":1}', 'id'],
    ['{"":1}', 'id'],
    ['{"é":1}', 'id'],
    ['{"\\ud800":1}', 'id'],
    ['{"__proto__":{"total":{"target":5,"by":2032}}}', 'id'],
    ['{"constructor":null}', 'id'],
    ['{"toString":null}', 'id'],
    ['[]', 'id'],
    ['null', 'id'],
    ['"x"', 'id'],
    ['5', 'id'],
    ['', 'id'],
    ['{', 'id'],
  ])('is %s is refused at %s', (json, field) => {
    expect(answerTo(keyWith(json))).toMatchObject({ code: 'BAD_INPUT', field })
  })

  it('is nested fifty thousand deep is refused', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000)
    expect(answerTo(keyWith(deep))).toMatchObject({ field: 'id' })
    expect(answerTo(keyWith(`{"core":${deep}}`))).toMatchObject({ field: 'core.target' })
  })

  it.each([
    ['{}', '{}'],
    ['{"core":null,"total":null,"shape":null,"economy":null,"whenAbove":null,"asOf":null}', '{}'],
    ['{"economy":{},"discountRate":-0}', '{}'],
    ['{"economy":{"growth":{"difference":0}}}', '{}'],
    ['{"shape":{"power":null,"linear":true}}', '{"shape":{"linear":true}}'],
    [' { "total" : { "by" : 2.032e3 , "target" : 5.0 } } ', '{"total":{"target":5,"by":2032}}'],
  ])('is %s asks the same as %s', (json, same) => {
    const [one, other] = [expectSound(keyWith(json)), expectSound(keyWith(same))]
    if (!isPathway(one) || !isPathway(other)) throw new Error('There is no answer.')
    expect(pathwayKey(one)).toBe(pathwayKey(other))
  })
})

describe('an id', () => {
  it('has the bytes that it has always had', () => {
    const answer = answerTo(keyWith('{"shape":{"sCurve":10},"economy":{"growth":{"difference":-1}},"related":null}'))
    if (!isPathway(answer)) throw new Error('There is no answer.')
    expect(atob(pathwayKey(answer).split('.').at(-1) ?? '')).toBe(
      '{"core":{"target":3.5,"by":2035},"related":null,"from":2026,"shape":{"sCurve":10},' +
        '"economy":{"growth":{"difference":-1},"inflation":null},"whenAbove":"hold","discountRate":0,"asOf":null}',
    )
  })

  it('of any area that can be named is read again', () => {
    const all = dataset.members.map(({ code }) => code).toSorted()
    for (const area of [...all, ...dataset.groups.map(({ code }) => code), all.join('+')]) {
      const answer = expectSound(keyWith('{}', area))
      if (isPathway(answer)) expect(parsePathwayKey(pathwayKey(answer)).area).toBe(area)
      expect(answer).not.toBeInstanceOf(InputError)
    }
  })

  const { version } = dataset
  const thousands = Array.from({ length: 5000 }, (_, at) => `C${at}`).join('+')
  it.each([
    ['of an area with a name of Object.prototype', 'absence', `${version}.1.constructor.e30`],
    ['of __proto__', 'absence', `${version}.1.__proto__.e30`],
    ['of a comparator', 'absence', `${version}.1.RUS.e30`],
    ['of a set with a comparator', 'absence', `${version}.1.POL+RUS.e30`],
    ['of a set with a group', 'absence', `${version}.1.NATO+POL.e30`],
    ['of a set with a blank', 'absence', `${version}.1.POL+.e30`],
    ['of nothing but blanks', 'refused', `${version}.1.+.e30`],
    ['of one member twice', 'refused', `${version}.1.DEU+DEU.e30`],
    ['of thousands of codes', 'refused', `${version}.1.${thousands}.e30`],
    ['of an area that is no ASCII', 'refused', `${version}.1.ÖST.e30`],
    ['of no area', 'refused', `${version}.1..e30`],
    ['of a model that is no number', 'refused', `${version}.one.ESP.e30`],
    ['of a version in capitals', 'refused', `${'ABCDEF0123456789'}.1.ESP.e30`],
    ['with padding', 'refused', `${version}.1.ESP.e30=`],
    ['with a line break', 'refused', `${version}.1.ESP.e30\n`],
    ['with a blank in its base64', 'refused', `${version}.1.ESP.e 30`],
    ['with bits that nothing reads', 'refused', `${version}.1.ESP.e31`],
    ['with a part too many', 'refused', `${version}.1.ESP.e30.e30`],
    ['that is a lone surrogate', 'refused', '\ud800'],
    ['that is all points', 'refused', '.'.repeat(100_000)],
  ])('%s: %s', (_name, outcome, key) => {
    const answer = answerTo(key)
    expect(answer instanceof InputError ? 'refused' : isAbsence(answer) ? 'absence' : 'pathway').toBe(outcome)
  })

  it('of any text is answered, has no answer for a reason, or is refused by name', () => {
    const good = keyWith('{"total":{"target":5,"by":2032},"shape":{"power":2}}', 'DEU+FRA')
    const text = fc.oneof(fc.string(), anyText(), fc.constantFrom('', '.', '+', '=', ' ', '\n'))
    const changed = fc
      .tuple(fc.nat(good.length), fc.nat(4), text)
      .map(([at, length, more]) => good.slice(0, at) + more + good.slice(at + length))
    const parts = fc.array(fc.oneof(text, fc.constantFrom(version, '1', 'ESP', 'e30')), { maxLength: 6 })
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          changed,
          parts.map((all) => all.join('.')),
        ),
        (key) => void expectSound(key),
      ),
      { numRuns: 2000 },
    )
  })
})

const ODD_CODES = ['constructor', '__proto__', 'toString', '', '+', 'POL+', '+POL', 'DEU+RUS', 'ÖST', '\ud800', 'P0L']

describe('a code that names nothing', () => {
  it.each(ODD_CODES)('%j is no area, no member, and part of no datum', (code) => {
    expect(areaByCode(dataset, code)).toBeNull()
    expect(memberByCode(dataset, code)).toBeNull()
    expect(outcomeOf(() => areaFrom(dataset, 'area', code))).toMatchObject({ field: 'area' })
    expect(outcomeOf(() => findMember(dataset, code))).toMatchObject({ field: 'code' })
    expect(datumByKey(dataset, `nato-2026:DEFENCE_SHARE_OF_GDP:${code}:2024`)).toBeNull()
    expect(datumByKey(dataset, `${code}:${code}:POL:2024`)).toBeNull()
  })
})

describe('a day', () => {
  const NO_DAYS = ['2026-99-99', '2025-02-29', '2026-1-1', '+02026-01-01', '2026-01-01\n', '', '٢٠٢٦-01-01']

  it.each([...NO_DAYS, '2026-01-01T00:00'])('%j does not exist, and no chart is drawn as of it', (day) => {
    expect(isDay(day)).toBe(false)
    expect(outcomeOf(() => readVintage(day))).toMatchObject({ field: 'asOf' })
  })

  it('exists exactly where the calendar has it', () => {
    fc.assert(
      fc.property(
        fc.nat(9999),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
          const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
          const two = (number: number) => String(number).padStart(2, '0')
          const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
          expect(isDay(text)).toBe(day >= 1 && day <= (lengths[month - 1] ?? 0))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
