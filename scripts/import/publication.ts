/** What an importer reads from a publisher's file: an edition, in the terms of the data package. */
import type { IndicatorCode } from '../../domain/figure/indicator.ts'
import type { Status } from '../../domain/figure/status.ts'
import type { Countries } from './countries.ts'
import type { FileLocation } from './refusal.ts'

export interface ImportedFigure {
  readonly area: string
  readonly year: number
  readonly indicator: IndicatorCode
  readonly value: number
  readonly status: Status
  /** The publisher's own table. */
  readonly table: string
  readonly place: FileLocation
}

/** Cells of the file that become no figure, with the reason. */
export interface LeftOut {
  readonly reason: string
  /** The first of them. */
  readonly place: FileLocation
  readonly cells: number
}

interface ImportedIndicator {
  readonly code: IndicatorCode
  /** The publisher's name of the series, or that of the package for a column of a table. */
  readonly sourceCode: string
  readonly basePriceYear: number | null
}

export interface ImportedNote {
  readonly area: string | null
  readonly indicator: IndicatorCode | null
  readonly text: string
}

/** A note on an area and an indicator, or on the whole edition. */
export const noteOf = (
  text: string,
  area: string | null = null,
  indicator: ImportedNote['indicator'] = null,
): ImportedNote => ({ area, indicator, text })

export interface ImportedPublication {
  /** A slug of sources.csv. */
  readonly source: string
  readonly slug: string
  readonly title: string
  /** As exactly as the file says it: "2025-04-22", "2025-04"; null where it does not. */
  readonly published: string | null
  readonly coverage: string
  readonly figures: readonly ImportedFigure[]
  readonly indicators: readonly ImportedIndicator[]
  /** Currencies other than those of today. */
  readonly currencies: readonly { readonly area: string; readonly currency: string }[]
  readonly notes: readonly ImportedNote[]
  readonly leftOut: readonly LeftOut[]
}

/** What an importer knows besides the file. */
export interface ImportContext {
  /** The day, month or year of publication that the caller names. */
  readonly published: string | null
  readonly countries: Countries
  /** The areas of the newest edition carried of a source; empty for a source without one. */
  readonly areasOf: (source: string) => ReadonlySet<string>
}

export interface Importer {
  /** The file that it reads, in words. */
  readonly reads: string
  readonly read: (path: string, context: ImportContext) => Promise<ImportedPublication>
}
