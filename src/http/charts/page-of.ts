import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { type ChartSubject, subjectQuery } from '../../../site/chart-subject.ts'
import { slugOf } from '../../../site/slug.ts'
import { findMember } from './query-parameters.ts'

/** The path of the page that shows the same as a chart. */
export function pageOf(subject: Exclude<ChartSubject, { kind: 'pathway' | 'claim' }>, dataset: Dataset): string {
  switch (subject.kind) {
    case 'member':
      return `/member/${slugOf(findMember(dataset, subject.code)?.name ?? subject.code)}`
    case 'alliance':
      return `/alliance${subjectQuery(subject)}`
    case 'outlook':
      return `/revisions?member=${encodeURIComponent(subject.code)}`
    case 'revisions':
      return `/revisions${subjectQuery(subject)}`
    case 'allies':
      return '/'
    case 'compare':
      return `/compare${subjectQuery(subject)}`
  }
}
