import { type ChangeEntry, MAX_DETAILS } from '../../domain/change-log/entry.ts'
import { urnOf } from '../../domain/change-log/urn.ts'
import { builder } from '../builder/builder.ts'
import { EditionRef } from '../builder/refs.ts'
import { SENTENCE } from '../cost/field-cost.ts'
import { statementField } from '../statement/statement-field.ts'
import { ChangeKindEnum } from './kind.ts'

const VERSION = 'Null for what was there before changes were recorded, and for releases of the schema.'

export const ChangeRef = builder.objectRef<ChangeEntry>('Change').implement({
  description:
    'One entry of what is new: an addition, a correction, a removal, an earlier dataset made current again, or a release of the schema.',
  fields: (t) => ({
    urn: t.string({
      description: 'Its permanent identifier, `urn:uuid:…`, which its entry in `/feed.xml` has too.',
      cost: { weight: 2 },
      resolve: ({ key }) => urnOf(key),
    }),
    kind: t.expose('kind', { type: ChangeKindEnum, description: 'What it is about.' }),
    day: t.field({
      type: 'Date',
      description:
        'When it was published here. For what is older than the record of changes: the day on which an edition was added, or its release where that day was not noted; the day of a statement.',
      resolve: ({ at }) => at.slice(0, 10),
    }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The instant of its publication here; null where only the day is known.',
      resolve: ({ at }) => (at.length > 10 ? at : null),
    }),
    title: t.exposeString('title', { description: 'A line.' }),
    summary: t.exposeString('summary', { description: 'What it changed, in a few sentences.' }),
    details: t.exposeStringList('details', {
      description: `Single figures with old and new value, fields, verdicts: one line each, the most important first. At most ${MAX_DETAILS}; a last line says how many more there are.`,
      cost: { size: MAX_DETAILS, each: SENTENCE },
    }),
    edition: t.field({
      type: EditionRef,
      nullable: true,
      description:
        'The edition that it is about; null where it is about none, or about one that is not carried any more.',
      resolve: ({ edition }, _args, { dataset }) => dataset.editions.find(({ slug }) => slug === edition) ?? null,
    }),
    statement: t.field(
      statementField(
        'The statement that it is about; null where it is about none, or about one that is not carried any more.',
      ),
    ),
    datasetVersion: t.exposeString('version', {
      nullable: true,
      description: `The dataset that it came with. ${VERSION}`,
    }),
    replacedVersion: t.exposeString('replaced', {
      nullable: true,
      description: `The dataset that was current before. ${VERSION}`,
    }),
    schemaRelease: t.exposeString('release', {
      nullable: true,
      description: 'The release of the schema, such as `2026-11-25`; null for other changes.',
    }),
  }),
})
