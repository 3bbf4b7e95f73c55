import { outlookDollarsOf } from '../../domain/pathway/economy/outlook-dollars.ts'
import { builder } from '../builder/builder.ts'
import { PathwayRef } from '../builder/refs.ts'
import { basisOf } from './pathway.ts'
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
      'The exchange rate of the start year by the outlook, US dollars for a euro: its GDP in dollars over that in euro, of all allies with the euro. Null where it has none.',
    resolve: (pathway) => basisOf(pathway).dollarsPerEuro(),
  }),
}))
