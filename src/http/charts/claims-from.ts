import { claimBySlug } from '../../../domain/claim/list/claim-by-slug.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { type StatementDatabase, StatementStore } from '../../store/statements/statement-store.ts'
import type { ChartSources } from './chart-sources.ts'

/** The claims of the statements in D1. */
export const claimsFrom =
  (statements: StatementDatabase | undefined, { version }: Pick<Dataset, 'version'>): ChartSources['claim'] =>
  (slug) =>
    claimBySlug(slug, new StatementStore(statements, version))
