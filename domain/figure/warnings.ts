/** What to mind about a figure: the notes of its edition, those of the figures that it was computed from, and who is missing. */
import type { YearComposition } from '../area/composition.ts'
import { compositionIn } from '../area/composition.ts'
import { coverageWarning, describeCoverage } from '../area/coverage.ts'
import { warningsFor } from '../edition/edition.ts'
import { missedWarning } from '../edition/releases.ts'
import type { Datum, Series } from './series.ts'

export function warningsOfDatum({ series, year }: Datum): readonly string[] {
  const ofYear = compositionIn(series.composition, year)
  return [
    ...(ofYear === null ? [] : coverageWarning(ofYear.coverage)),
    ...missedWarning(series),
    ...ownWarnings(series),
    ...(ofYear === null ? [] : partWarnings(series, ofYear.included)),
  ]
}

export function warningsOfSeries(series: Series): readonly string[] {
  const years = series.composition?.years ?? []
  const [first, ...others] = years
  const least =
    first && others.reduce((worst, one) => (one.coverage.weight < worst.coverage.weight ? one : worst), first)
  const included = new Set(years.flatMap((year: YearComposition) => year.included))
  return [
    ...(least && least.coverage.withoutFigure.length > 0
      ? [
          `Not all members have a figure in every year. The fewest by weight: ${describeCoverage(least.coverage)}, in ${least.year}.`,
        ]
      : []),
    ...missedWarning(series),
    ...ownWarnings(series),
    ...partWarnings(series, [...included]),
  ]
}

const ownWarnings = ({ edition, area, indicator }: Series): readonly string[] =>
  warningsFor(edition, area.code, indicator.code)

/** The notes about members' figures, each with the member's name. Notes about all areas name none. */
function partWarnings(series: Series, members: YearComposition['included']): readonly string[] {
  const operands = series.composition?.operands ?? []
  const own = ownWarnings(series)
  const parts = members.flatMap(({ code, name }) =>
    operands.flatMap(({ edition, indicator }) =>
      warningsFor(edition, code, indicator).map((note) =>
        warningsFor(edition, '', indicator).includes(note) ? note : named(name, note),
      ),
    ),
  )
  return [...new Set(parts)].filter((part) => !own.includes(part))
}

/** A warning about one of several, with its name where it does not have that already. */
export const named = (name: string, warning: string): string =>
  warning.includes(name) ? warning : `${name}: ${warning}`
