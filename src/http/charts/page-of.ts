import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { slugOf } from '../../../site/address/slug.ts'
import { withQuery } from '../../../site/address/with-query.ts'
import { type ChartSubject, subjectQuery } from '../../../site/chart-subject.ts'
import { findMember } from './query-parameters.ts'

/** The path of the page that shows the same as a chart. */
export function pageOf(subject: Exclude<ChartSubject, { kind: 'pathway' | 'claim' }>, dataset: Dataset): string {
  switch (subject.kind) {
    case 'member':
      return `/member/${slugOf(findMember(dataset, subject.code)?.name ?? subject.code)}${given({ asOf: subject.asOf })}`
    case 'alliance':
      return `/alliance${subjectQuery(subject)}`
    case 'outlook':
      return `/revisions?member=${encodeURIComponent(subject.code)}`
    case 'revisions':
      return `/revisions${subjectQuery(subject)}`
    case 'allies':
      return `/${given({ sort: subject.sort })}`
    case 'tracker':
    case 'precedents':
      return `/${subject.kind}${subjectQuery(subject)}`
    case 'compare':
      return `/compare${subjectQuery(subject)}`
  }
}

/** The options that the page knows too. */
const given = (options: Readonly<Record<string, string | undefined>>): string =>
  withQuery(
    '',
    Object.entries(options).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
