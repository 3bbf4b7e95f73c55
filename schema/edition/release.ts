import { EditionRef, ReleaseRef } from '../builder/refs.ts'
import { DatePrecisionEnum } from './edition.ts'

ReleaseRef.implement({
  description: 'A publication of a source that is known, whether it is carried here or not.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title.' }),
    publishedOn: t.field({
      type: 'Date',
      description: 'The day of its release, as exactly as that is known; `evidence` says how.',
      resolve: ({ publishedOn }) => publishedOn,
    }),
    publishedOnPrecision: t.field({
      type: DatePrecisionEnum,
      description: 'How exactly the release is known.',
      resolve: ({ publishedPrecision }) => publishedPrecision,
    }),
    evidence: t.exposeString('evidence', { description: 'How the day is known.' }),
    carried: t.field({
      type: EditionRef,
      nullable: true,
      description:
        'The edition that carries it, whole or in part; null where it is not carried: its figures are not known here.',
      resolve: ({ edition }, _args, { dataset }) => dataset.editions.find(({ slug }) => slug === edition) ?? null,
    }),
  }),
})
