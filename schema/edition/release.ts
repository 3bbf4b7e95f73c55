import { EditionRef, ReleaseRef } from '../builder/refs.ts'
import { DatePrecisionEnum } from './edition.ts'

ReleaseRef.implement({
  description: 'A publication of a source that is known, whether it is carried here or not.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title.' }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      description: 'The day of its release, as exactly as that is known; `evidence` says how.',
    }),
    publishedOnPrecision: t.expose('publishedPrecision', {
      type: DatePrecisionEnum,
      description: 'How exactly the release is known.',
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
