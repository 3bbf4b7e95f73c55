import type { Claim } from '../../domain/claim/claim.ts'
import type { Version } from '../../domain/difference/records.ts'
import { titled } from '../../domain/edition/edition.ts'
import type { IndicatorCode } from '../../domain/figure/indicator.ts'

/** The names of areas, indicators and claims: those of the later version, else those of the earlier one. */
export interface ChangeNames {
  readonly area: (code: string) => string
  readonly indicator: (code: IndicatorCode) => string
  /** The unit without base year and currency, which depend on the series. */
  readonly unit: (code: IndicatorCode) => string
  readonly claim: (slug: string) => Claim | null
  /** How lines name an edition and a claim: maintainers by slug, readers by title. */
  readonly edition: (slug: string) => string
  readonly claimed: (slug: string) => string
}

export function namesIn(before: Version, after: Version): ChangeNames {
  const [claims, indicators] = [
    new Map([before, after].flatMap(({ statements }) => statements).flatMap(({ claims }) => claims.map(entry))),
    new Map([...before.dataset.indicators, ...after.dataset.indicators]),
  ]
  return {
    area: (code) => (after.dataset.area(code) ?? before.dataset.area(code))?.name ?? code,
    indicator: (code) => indicators.get(code)?.name ?? code,
    unit: (code) => indicators.get(code)?.unit ?? '',
    claim: (slug) => claims.get(slug) ?? null,
    edition: (slug) => slug,
    claimed: (slug) => slug,
  }
}

/** The same for people who read: titles instead of slugs. */
export function readersNames(before: Version, after: Version): ChangeNames {
  const versions = [before, after]
  const editions = new Map(versions.flatMap(({ dataset }) => dataset.editions.map((one) => [one.slug, titled(one)])))
  const statements = versions.flatMap((version) => version.statements)
  const claims = new Map(statements.flatMap(({ title, claims }) => claims.map(({ slug }) => [slug, `“${title}”`])))
  return {
    ...namesIn(before, after),
    edition: (slug) => editions.get(slug) ?? slug,
    claimed: (slug) => claims.get(slug) ?? slug,
  }
}

const entry = (claim: Claim): readonly [string, Claim] => [claim.slug, claim]
