import type { Custody } from '../../../domain/edition/custody.ts'

/** The custody of figures as the tables spell it: SECOND_HAND. */
export const custodyName = (custody: Custody | null): string | null =>
  custody === null ? null : custody.kind.toUpperCase().replaceAll('-', '_')
