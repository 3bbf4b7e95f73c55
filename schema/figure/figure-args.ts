import type { InputShapeFromFields } from '@pothos/core'
/** The arguments that choose a figure, the same wherever a figure can be asked for, and what they mean. */

import type { Area } from '../../domain/area/area.ts'
import { indicatorOf } from '../../domain/dataset/dataset.ts'
import { vintageFrom } from '../../domain/edition/vintage.ts'
import { InputError } from '../../domain/errors.ts'
import { type Absence, isAbsence } from '../../domain/figure/absence.ts'
import type { AggregateKind, SeriesQuery } from '../../domain/figure/figure.ts'
import { builder } from '../builder/builder.ts'
import type { Context } from '../builder/context.ts'
import { DefinitionEnum, IndicatorCodeEnum } from '../indicator/indicator.ts'

/** Which of the figures: their edition or day, and whose definition. */
export const vintageArgs = builder.args((t) => ({
  edition: t.id({ description: 'Only this edition, by slug or id (`nato-2024`). Excludes `asOf`.' }),
  asOf: t.field({
    type: 'Date',
    description:
      'As it was known on this day: the newest edition published by then. Default: the newest edition of all.',
  }),
  definition: t.field({
    type: DefinitionEnum,
    description:
      "Whose definition of defence spending. Default: the edition's where one is named, else NATO for members and groups and SIPRI for comparators; where that has no such indicator, the first of NATO, SIPRI and EDA that has it. The European Union has figures by EDA alone.",
  }),
}))

export const figureArgs = {
  ...builder.args((t) => ({
    indicator: t.field({ type: IndicatorCodeEnum, required: true, description: 'What is measured.' }),
  })),
  ...vintageArgs,
}

export const spanArgs = builder.args((t) => ({
  fromYear: t.int({ description: 'First year, 1900 to 2100. Default: the first there is.' }),
  toYear: t.int({ description: 'Last year, 1900 to 2100, not before `fromYear`. Default: the last there is.' }),
}))

export type FigureArgs = InputShapeFromFields<typeof figureArgs> & { readonly aggregate?: AggregateKind | undefined }

/** @throws InputError when the arguments contradict each other or name no edition */
export function seriesQueryFrom({ dataset }: Context, area: Area, args: FigureArgs): SeriesQuery {
  const indicator = indicatorOf(dataset, args.indicator)
  const vintage = vintageFrom(dataset, args.edition ?? null, args.asOf ?? null)
  return { area, indicator, vintage, definition: args.definition ?? null, aggregate: args.aggregate ?? null }
}

/** Years that a caller may ask for. Outside the figures there is nothing; outside these there is a slip of the hand. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** @throws InputError when the year is none that anybody means */
export function yearFrom(field: string, year: number | null | undefined): number | null {
  if (year == null || (year >= FIRST_YEAR && year <= LAST_YEAR)) return year ?? null
  throw new InputError({
    field,
    found: String(year),
    allowed: `a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
    example: `${field}: 2024`,
  })
}

/** @throws InputError when the span runs backwards or leaves the years that anybody means */
export function spanFrom(args: InputShapeFromFields<typeof spanArgs>): { from: number; to: number } {
  const from = yearFrom('fromYear', args.fromYear) ?? -Infinity
  const to = yearFrom('toYear', args.toYear) ?? Infinity
  if (from <= to) return { from, to }
  throw new InputError({
    field: 'fromYear',
    found: String(from),
    allowed: `a year not after \`toYear\` (${to})`,
    example: 'fromYear: 2014, toYear: 2024',
  })
}

/** A figure as GraphQL returns it: null where there is none, with the reason noted in the answer's extensions. */
export function orNull<T extends object>(found: T | Absence, { absences }: Context, info: { path: Path }): T | null {
  if (!isAbsence(found)) return found
  absences.add(pathOf(info.path), found)
  return null
}

interface Path {
  readonly prev: Path | undefined
  readonly key: string | number
}

const pathOf = ({ prev, key }: Path): readonly (string | number)[] => [...(prev ? pathOf(prev) : []), key]
