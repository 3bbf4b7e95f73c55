import { eurosPerDollar } from '../../../domain/pathway/economy/denomination.ts'
import { outlookDollarsOf } from '../../../domain/pathway/economy/outlook-dollars.ts'
import { builder } from '../../builder/builder.ts'
import { PathwayRef } from '../../builder/refs.ts'
import { basisOf } from '../pathway.ts'
import { PathwayYearRef } from './year.ts'

builder.interfaceFields(PathwayRef, (t) => ({
  finalYear: t.field({
    type: PathwayYearRef,
    description:
      'The last of its years, that of the last target: what is more in it than holding the share goes on from then on.',
    resolve: (pathway) => ({
      ...(pathway.years.at(-1) ?? pathway.years[0]),
      basis: basisOf(pathway),
      outlookDollars: outlookDollarsOf(pathway).at(-1) ?? null,
    }),
  }),
  dollarsPerEuro: t.float({
    nullable: true,
    description:
      'US dollars for a euro in the start year: the exchange rate that the outlook implies, at which amounts are told in euro. Null where it has none.',
    resolve: (pathway) => {
      const rate = eurosPerDollar(pathway)
      return rate === null ? null : 1 / rate
    },
  }),
}))
