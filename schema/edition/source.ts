import { builder } from '../builder/builder.ts'
import { EditionRef, ReleaseRef, SourceRef } from '../builder/refs.ts'
import { DefinitionEnum } from '../indicator/indicator.ts'

SourceRef.implement({
  description: 'A line of publications: one publisher, one definition, one set of terms.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its short name, such as `nato-defence-expenditure`.' }),
    publisher: t.exposeString('publisher', { description: 'Who publishes it: to be named in every citation.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    url: t.expose('url', { type: 'URL', description: "The publisher's page of it." }),
    measures: t.exposeString('definition', { description: 'What it measures, in words.' }),
    definition: t.expose('definitionCode', {
      type: DefinitionEnum,
      nullable: true,
      description: 'Whose definition of defence spending; null for sources about other things.',
    }),
    terms: t.exposeString('terms', { description: 'Terms of use of its figures.' }),
    editions: t.field({
      type: [EditionRef],
      description: 'Its editions that are carried here, oldest first.',
      cost: {
        size: ({ dataset }) => dataset.sizes.editionsOfSource,
        below: ({ dataset, parents }) => ({ parents: parents * dataset.sizes.editionsOfSource }),
      },
      resolve: (source, _args, { dataset }) => dataset.editions.filter((edition) => edition.source === source),
    }),
    releases: t.field({
      type: [ReleaseRef],
      description:
        'What its publisher is known to have published, carried here or not, oldest first. Empty for a source whose releases are not listed: then only its `editions` are known here.',
      cost: { size: ({ dataset }) => dataset.releases.length },
      resolve: ({ slug }, _args, { dataset }) => dataset.releases.filter(({ source }) => source === slug),
    }),
  }),
})

builder.queryField('sources', (t) =>
  t.field({
    type: [SourceRef],
    description: 'All sources, the preferred first where several measure one indicator.',
    cost: {
      size: ({ dataset }) => dataset.sources.length,
      below: ({ dataset }) => ({ parents: dataset.sources.length }),
    },
    resolve: (_root, _args, { dataset }) => dataset.sources,
  }),
)
