import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOf, wellFormed } from '../../bench/soak/probe.ts'
import { lineThrough } from '../../bench/soak/trend.ts'
import { growthOf, verdictOn } from '../../bench/soak/verdict.ts'

const number = fc.double({ min: -1e3, max: 1e3, noNaN: true })
const minutes = (most: number, of: (minute: number) => number) =>
  Array.from({ length: most * 4 }, (_, quarter) => ({ x: quarter * 15, y: of(quarter / 4) }))

describe('the line through samples', () => {
  it('is the line that they are on', () => {
    fc.assert(
      fc.property(number, number, (slope, start) => {
        const line = lineThrough([0, 1, 2, 5, 9].map((x) => ({ x, y: start + slope * x })))
        expect(line.slope).toBeCloseTo(slope, 6)
        expect(line.at(20)).toBeCloseTo(start + slope * 20, 4)
      }),
    )
  })

  it('is flat where all were taken at once', () => {
    expect(
      lineThrough([
        { x: 1, y: 1 },
        { x: 1, y: 5 },
      ]),
    ).toMatchObject({ slope: 0 })
  })
})

const FLAT = minutes(10, () => 500)

describe('memory', () => {
  it('grows when it leaks', () => {
    expect(
      verdictOn(
        minutes(10, (minute) => 20 + minute),
        FLAT,
      ),
    ).toBe('memory grows')
    expect(
      verdictOn(
        FLAT,
        minutes(10, (minute) => 500 + 20 * minute),
      ),
    ).toBe('memory grows')
  })

  it('does not grow because caches fill at first, nor because garbage comes and goes', () => {
    expect(
      verdictOn(
        minutes(10, (minute) => 20 + 20 * (1 - Math.exp(-minute))),
        FLAT,
      ),
    ).toBe('memory does not grow')
    expect(
      verdictOn(
        minutes(10, (minute) => 30 + 5 * Math.sin(minute * 40)),
        FLAT,
      ),
    ).toBe('memory does not grow')
  })

  it('is not judged while caches are filling', () => {
    expect(
      verdictOn(
        minutes(3, (minute) => 20 + 10 * minute),
        FLAT,
      ),
    ).toContain('too short')
  })

  it('is told an hour', () => {
    expect(growthOf(minutes(10, (minute) => minute)).slopePerHour).toBeCloseTo(60, 6)
  })
})

describe('an answer', () => {
  const received = (status: number, headers: Readonly<Record<string, string>>, text = '{}') => ({
    status,
    headers,
    text,
    bytes: text.length,
  })
  const json = { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' }
  const probe = { name: 'a figure', asked: { path: '/' }, statuses: [200], fault: wellFormed }

  it('is as it must be', () => {
    expect(faultOf(probe, received(200, json))).toBeNull()
  })

  it.each([
    ['500 instead of 200', received(500, json)],
    ['no JSON', received(200, json, '{"data":')],
    ['no Cache-Control', received(200, { 'content-type': 'application/json' })],
    ['half a picture', received(200, { ...json, 'content-type': 'image/svg+xml' }, '<svg>')],
  ])('is a fault: %s', (fault, answer) => {
    expect(faultOf(probe, answer)).toContain(fault)
  })

  it('is a fault where an error may be kept', () => {
    expect(wellFormed(received(404, json))).toBe('an error that may be kept')
  })
})
