import type { Claim } from '../../domain/claim/claim.ts'
import type { Version } from '../../domain/difference/records.ts'
import type { IndicatorCode } from '../../domain/indicator.ts'

/** What areas, indicators and claims are called, in the later version where it has them. */
export interface Names {
  readonly area: (code: string) => string
  readonly indicator: (code: IndicatorCode) => string
  /** Without base year and currency, which a series adds. */
  readonly unit: (code: IndicatorCode) => string
  readonly claim: (slug: string) => Claim | null
}

export function namesIn(before: Version, after: Version): Names {
  const [claims, indicators] = [
    new Map([before, after].flatMap(({ statements }) => statements).flatMap(({ claims }) => claims.map(entry))),
    new Map([...before.dataset.indicators, ...after.dataset.indicators]),
  ]
  return {
    area: (code) => (after.dataset.area(code) ?? before.dataset.area(code))?.name ?? code,
    indicator: (code) => indicators.get(code)?.name ?? code,
    unit: (code) => indicators.get(code)?.unit ?? '',
    claim: (slug) => claims.get(slug) ?? null,
  }
}

const entry = (claim: Claim): readonly [string, Claim] => [claim.slug, claim]
