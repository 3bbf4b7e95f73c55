import { LIMITS } from '../domain/limits.ts'
import { builder } from './builder/builder.ts'
import { EditionRef } from './builder/refs.ts'

const LimitNameEnum = builder.enumType('ServiceLimitName', {
  description: 'What is limited.',
  values: Object.fromEntries(
    LIMITS.map(({ name, unit }) => [
      name.replaceAll(/[^a-z]/g, '_').toUpperCase(),
      { value: name, description: `The most ${unit}.` },
    ]),
  ),
})

const LimitRef = builder.objectRef<(typeof LIMITS)[number]>('ServiceLimit').implement({
  description: 'What one request may ask for at most.',
  fields: (t) => ({
    name: t.expose('name', { type: LimitNameEnum, description: 'What is limited.' }),
    most: t.exposeInt('most', { description: 'The most that is allowed.' }),
    counted: t.exposeString('unit', { description: 'What is counted, in words.' }),
  }),
})

const ServiceRef = builder.objectRef<object>('Service').implement({
  description: 'What this answer is made from, and the limits in force.',
  fields: (t) => ({
    datasetVersion: t.string({
      description:
        'Version of the data, figures and statements: the beginning of the SHA-256 of the snapshot that all answers come from.',
      resolve: (_service, _args, { dataset }) => dataset.version,
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When this version was first published; going back to it later does not change that.',
      resolve: (_service, _args, { publishedAt }) => publishedAt,
    }),
    newestEdition: t.field({
      type: EditionRef,
      nullable: true,
      description: 'The edition published last of those carried.',
      resolve: (_service, _args, { dataset }) => dataset.editions.at(-1) ?? null,
    }),
    figureCount: t.int({
      description: 'How many published figures are carried.',
      cost: { weight: 50 },
      resolve: (_service, _args, { dataset }) => dataset.figures(),
    }),
    limits: t.field({
      type: [LimitRef],
      description: 'What one request may ask for at most.',
      cost: { size: LIMITS.length },
      resolve: () => [...LIMITS],
    }),
  }),
})

builder.queryField('service', (t) =>
  t.field({
    type: ServiceRef,
    description: 'What this answer is made from, and the limits in force.',
    resolve: () => ({}),
  }),
)
