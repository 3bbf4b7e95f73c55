import type { Release } from '../domain/release.ts'
import { builder } from './builder.ts'
import { EditionRef, SourceRef } from './refs.ts'

const KnownReleaseRef = builder.objectRef<Release>('KnownRelease').implement({
  description: 'What a publisher is known to have published, whether it is carried here or not.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title.' }),
    publishedOn: t.field({ type: 'Date', description: 'Its day.', resolve: ({ publishedOn }) => publishedOn }),
    evidence: t.exposeString('evidence', { description: 'How its day is known.' }),
    source: t.field({
      type: SourceRef,
      description: 'The line of editions that it belongs to.',
      nullable: true,
      resolve: ({ source }, _args, { dataset }) => dataset.sources.find(({ slug }) => slug === source) ?? null,
    }),
    edition: t.field({
      type: EditionRef,
      nullable: true,
      description: 'The edition that carries it, whole or in part. Null: it is not carried.',
      resolve: ({ edition }, _args, { dataset }) => dataset.editions.find(({ slug }) => slug === edition) ?? null,
    }),
  }),
})

builder.queryField('knownReleases', (t) =>
  t.field({
    type: [KnownReleaseRef],
    description:
      'What publishers are known to have published, oldest first: tells what is not carried here from what was not published. Only sources of which such a list is kept.',
    args: { carried: t.arg.boolean({ description: 'Only what is carried (true) or what is not (false).' }) },
    cost: {
      size: ({ dataset }) => dataset.releases.length,
      below: ({ dataset }) => ({ parents: dataset.releases.length }),
    },
    resolve: (_root, { carried }, { dataset }) =>
      dataset.releases.filter(({ edition }) => carried == null || (edition !== null) === carried),
  }),
)
