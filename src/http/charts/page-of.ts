import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { alpha3 } from '../../../domain/identity.ts'
import { type ChartSubject, subjectQuery } from '../../../site/chart-subject.ts'

/** The path of the page that shows the same as a chart. */
export function pageOf(subject: Exclude<ChartSubject, { kind: 'pathway' }>, dataset: Dataset): string {
  switch (subject.kind) {
    case 'member':
      return `/member/${alpha3(dataset, subject.code)}`
    case 'alliance':
      return `/alliance${subjectQuery(subject)}`
    case 'allies':
      return '/'
    case 'compare':
      return `/compare${subjectQuery(subject)}`
  }
}
