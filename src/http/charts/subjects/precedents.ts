import type { PointChart } from '../../../../charts/spec/chart.ts'
import type { Cloud, PointMark } from '../../../../charts/spec/point-plot.ts'
import type { Group, Member } from '../../../../domain/area/area.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { CodedError } from '../../../../domain/errors.ts'
import { isAbsence } from '../../../../domain/figure/absence.ts'
import { citeEdition } from '../../../../domain/figure/citation.ts'
import { areaNamed } from '../../../../domain/identity.ts'
import { climbOf } from '../../../../domain/pathway/course/climb.ts'
import { pathwayOf } from '../../../../domain/pathway/pathway.ts'
import { riseOf, type Stretches, stretchesOf, stretchKey } from '../../../../domain/pathway/realism/stretches.ts'
import type { HistoricalWindow } from '../../../../domain/pathway/realism/window.ts'
import { mainCourse } from '../../../../domain/pathway/summary/summary.ts'
import { counted } from '../../../../formats/count.ts'
import { percent, twoDecimals } from '../../../../formats/number.ts'
import { slugOf } from '../../../../site/address/slug.ts'
import { filterOf } from '../../../../site/precedents/api-question.ts'
import {
  conditionsText,
  noMember,
  noTargetOf,
  type PrecedentsView,
  readPrecedents,
  yearsText,
} from '../../../../site/precedents/question.ts'
import { RefusedParameters } from '../../errors/refused-parameters.ts'
import { sourceLine } from './shares.ts'

/** More points than this are drawn in one stroke, without tooltips. */
const MOST_MARKS = 250
/** How many points are named, each of a different country. */
const NAMED = 5

/**
 * Every stretch of a length in the record as a point: where it began, and by how much it rose. Those that the filter lets through are
 * strong, and the pace of a target is marked.
 *
 * @throws RefusedParameters where the parameters cannot be read
 * @throws CodedError where there is no such record
 */
export function precedents(dataset: Dataset, search: URLSearchParams): PointChart {
  const { view, problems } = readPrecedents(search)
  const [who, of] = [view.who === '' ? null : memberNamed(dataset, view.who), areaOf(dataset, view.of)]
  const wrong = {
    ...problems,
    ...(view.who !== '' && !who && { who: noMember(view.who) }),
    ...((!of || of.kind === 'comparator') && {
      of: noTargetOf(view.of),
    }),
  }
  if (Object.keys(wrong).length > 0 || !of || of.kind === 'comparator')
    throw new RefusedParameters(wrong, '/chart/precedents.svg?years=5&who=greece&of=germany')
  const stretches = stretchesOf(dataset, { years: view.years, day: null, filter: filterOf(view, who) })
  if (isAbsence(stretches)) throw new CodedError('NOT_FOUND', stretches.explanation)
  const { record, found } = stretches
  const isAll = found.length === record.windows.length
  const passed = new Set(found)
  const others = record.windows.filter((window) => !passed.has(window))
  const named = namedOf(found)
  const opened = record.windows.find((window) => stretchKey(window) === view.open)
  const isMany = found.length > MOST_MARKS
  const marked = isMany ? named : found.filter((window) => window !== opened)
  const course = courseMark(dataset, of, view)
  const conditions = conditionsText(view, who?.name ?? null)
  const clouds: readonly Cloud[] = [
    { tone: 'key', isStrong: false, points: isAll ? record.windows.map(placeOf) : others.map(placeOf) },
    ...(isMany && !isAll ? [{ tone: 'nato', isStrong: false, points: found.map(placeOf) } as const] : []),
  ]
  return {
    kind: 'points',
    title: titleOf(stretches, view, conditions),
    subtitle: `Each point is a stretch of ${yearsText(view.years)} in SIPRI’s record of today’s allies: ${counted(record.windows.length, 'stretch', 'stretches')}${isAll ? '' : `, ${counted(found.length, 'is', 'are')} as asked`}`,
    unit: '',
    across: { label: 'share of GDP in the first year', unit: '%' },
    up: { label: `rise in ${yearsText(view.years)}, points of GDP` },
    clouds,
    marks: [
      ...marked.map((window) => markOf(window, named.includes(window))),
      ...(opened ? [{ ...markOf(opened, true), tone: 'sipri', look: 'diamond' } as const] : []),
      ...(course ? [course] : []),
    ],
    rules: view.rise === null ? [] : [{ value: view.rise, label: twoDecimals(view.rise) }],
    acrossRules: [view.least, view.most].flatMap((value) => (value === null ? [] : [{ value, label: `${value}%` }])),
    key: [
      { look: { kind: 'speck', tone: 'key', isStrong: false }, label: isAll ? 'a stretch' : 'another stretch' },
      ...(isAll ? [] : [isMany ? FOUND_MANY : FOUND]),
      ...(course ? [{ look: { kind: 'diamond', tone: 'path' } as const, label: `${course.name}, at its pace` }] : []),
      ...(opened ? [{ look: { kind: 'diamond', tone: 'sipri' } as const, label: 'opened' }] : []),
    ],
    notes: [
      'Stretches of one country overlap: they are not independent of each other.',
      ...(record.caveat === null ? [] : [record.caveat]),
    ],
    source: sourceLine(dataset, [], [citeEdition(record.edition)]),
    description: [
      `${counted(found.length, 'stretch', 'stretches')} of ${record.windows.length}${conditions === '' ? '' : `, ${conditions}`}.`,
      ...named.map((window) => `${labelOf(window)}.`),
      ...(course ? [`${course.label}.`] : []),
    ].join(' '),
    emptyText: '',
  }
}

const FOUND = { look: { kind: 'dot', tone: 'nato', sure: false }, label: 'as asked' } as const
const FOUND_MANY = { look: { kind: 'speck', tone: 'nato', isStrong: true }, label: 'as asked' } as const

const spaced = (name: string): string => name.replaceAll('-', ' ')

/** A member or a group by its code or as addresses spell it. */
const areaOf = (dataset: Dataset, text: string) =>
  [...dataset.groups, ...dataset.members].find(
    ({ code, name }) => slugOf(name) === text || code.toLowerCase() === text,
  ) ?? areaNamed(dataset, spaced(text))

function memberNamed(dataset: Dataset, name: string): Member | null {
  const area = areaNamed(dataset, spaced(name))
  return area?.kind === 'member' ? area : null
}

const placeOf = (window: HistoricalWindow) => [window.startShare ?? 0, riseOf(window)] as const

/** The largest rises, one of each country. @param found the largest first */
function namedOf(found: readonly HistoricalWindow[]): readonly HistoricalWindow[] {
  const countries = new Set<Member>()
  return found
    .filter(({ member }) => !countries.has(member) && countries.add(member))
    .slice(0, NAMED)
    .filter((window) => riseOf(window) > 0)
}

const labelOf = ({ member, from, to, startShare, endShare }: HistoricalWindow): string =>
  `${member.name}, ${from} to ${to}: from ${percent(startShare ?? 0)} to ${percent(endShare ?? 0)} of GDP`

const markOf = (window: HistoricalWindow, isNamed: boolean): PointMark => ({
  x: window.startShare ?? 0,
  y: riseOf(window),
  tone: 'nato',
  look: 'ring',
  name: window.member.name,
  text: isNamed ? `${window.member.name} ${window.from}–${window.to}` : null,
  label: labelOf(window),
})

/** What a target takes, at its pace over as many years; null where its share does not rise, or there is no pathway. */
function courseMark(dataset: Dataset, area: Member | Group, { share, by, years }: PrecedentsView): PointMark | null {
  const pathway = pathwayOf(dataset, area, { core: { target: share, by }, related: null })
  if (isAbsence(pathway)) return null
  const climb = climbOf(mainCourse(pathway))
  if (climb === null) return null
  const rise = (climb.paces.points ?? 0) * years
  const name = `${area.name} to ${share}% by ${by}`
  return {
    x: climb.startShare,
    y: rise,
    tone: 'path',
    look: 'diamond',
    name,
    text: name,
    label: `${name}: from ${percent(climb.startShare)} of GDP, ${twoDecimals(rise)} points in ${yearsText(years)} at its pace`,
  }
}

function titleOf({ found }: Stretches, { years, rise }: PrecedentsView, conditions: string): string {
  const [largest] = found
  const how = conditions === '' ? '' : `, ${conditions}`
  if (rise !== null && found.length === 0)
    return `None of today’s allies ever rose by ${rise} points of GDP in ${yearsText(years)}${how}`
  if (!largest) return `No stretch of ${yearsText(years)} is in the record${how}`
  return riseOf(largest) > 0
    ? `The largest rise in ${yearsText(years)}${how}: ${largest.member.name}, ${twoDecimals(riseOf(largest))} points of GDP from ${largest.from} to ${largest.to}`
    : `No share rose in ${yearsText(years)}${how}`
}
