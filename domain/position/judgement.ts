/** Whether pledges whose year is over were kept: by the figures of each edition that was out after it. */
import type { Area } from '../area/area.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Edition } from '../edition/edition.ts'
import { carries } from '../edition/edition.ts'
import { isAtLeast } from '../figure/printed.ts'
import { type Datum, datumIn } from '../figure/series.ts'
import type { KnownPosition } from './known.ts'
import { type DatedPledge, isDated } from './promise.ts'

export interface Judgement {
  readonly edition: Edition
  /** The share of GDP of the pledge's year. */
  readonly datum: Datum
  readonly isKept: boolean
}

/** NATO's editions that were out after the year of a pledge and by the day, oldest first. */
export const judgingEditions = (
  { editions }: Pick<Dataset, 'editions'>,
  position: DatedPledge<KnownPosition>,
): readonly Edition[] =>
  editions.filter(
    (edition) =>
      edition.source.definitionCode === 'NATO' &&
      carries(edition, 'DEFENCE_SHARE_OF_GDP') &&
      edition.publishedOn > lastDayOf(position) &&
      edition.publishedOn <= (position.knownOn ?? edition.publishedOn),
  )

/** A pledge that ended before its year was over is not judged, nor are those of the alliance, which bind each ally. */
export const isJudged = (position: KnownPosition): position is DatedPledge<KnownPosition> =>
  isDated(position) &&
  position.member !== 'NATO' &&
  (position.standing === 'IN_FORCE' || (position.endedOn ?? '') > lastDayOf(position))

const lastDayOf = ({ by }: { readonly by: number | null }): string => `${by}-12-31`

export const judgementsOf = (dataset: Dataset, area: Area, position: KnownPosition): readonly Judgement[] =>
  isJudged(position)
    ? judgingEditions(dataset, position).flatMap((edition) => {
        const series = dataset.seriesOf(edition, 'DEFENCE_SHARE_OF_GDP', area)
        const datum = series && datumIn(series, position.by)
        if (!datum || datum.status === 'projection') return []
        return [{ edition, datum, isKept: isAtLeast(datum.value, position.share) }]
      })
    : []
