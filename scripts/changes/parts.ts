/** Which changes are said together. Each change of a difference is in exactly one part: nothing is changed in silence. */
import type {
  AnswerChange,
  Change,
  EditionChange,
  FigureChange,
  RecordChange,
  VerdictChange,
} from '../../domain/difference/change.ts'
import type { Version } from '../../domain/difference/records.ts'

export type ChangePart =
  /** An edition that came, with what it revises. */
  | { readonly kind: 'edition'; readonly edition: string; readonly changes: readonly (EditionChange | AnswerChange)[] }
  /** An edition that went, or of which something else is said. */
  | { readonly kind: 'edition-record'; readonly edition: string; readonly changes: readonly EditionChange[] }
  | { readonly kind: 'figures'; readonly edition: string; readonly changes: readonly FigureChange[] }
  /** Newest figures that changed without a new edition: they follow from what was corrected or taken out. */
  | { readonly kind: 'answers'; readonly changes: readonly AnswerChange[] }
  /** A statement and its claims. */
  | { readonly kind: 'statement'; readonly statement: string; readonly changes: readonly RecordChange[] }
  | { readonly kind: 'records'; readonly changes: readonly RecordChange[] }
  | { readonly kind: 'verdicts'; readonly changes: readonly VerdictChange[] }

export function changeParts(changes: readonly Change[], before: Version, after: Version): readonly ChangePart[] {
  const editions = changes.filter((one) => one.kind === 'edition')
  const came = editions.filter((one) => one.before === null)
  const isNew = new Set(came.map(({ edition }) => edition))
  const answers = Map.groupBy(
    changes.filter((one) => one.kind === 'answer'),
    (one) => (one.after !== null && isNew.has(one.after.edition) ? one.after.edition : null),
  )
  const figures = changes.filter((one) => one.kind === 'figure')
  const statementOf = statementsIn(before, after)
  const records = Map.groupBy(
    changes.filter((one) => one.kind === 'record'),
    statementOf,
  )
  const verdicts = changes.filter((one) => one.kind === 'verdict')
  return [
    ...came.map((one): ChangePart => {
      const { edition } = one
      return { kind: 'edition', edition, changes: [one, ...(answers.get(edition) ?? [])] }
    }),
    ...editions
      .filter((one) => one.before !== null)
      .map((one): ChangePart => ({ kind: 'edition-record', edition: one.edition, changes: [one] })),
    ...[...Map.groupBy(figures, ({ edition }) => edition)].map(
      ([edition, some]): ChangePart => ({ kind: 'figures', edition, changes: some }),
    ),
    ...filled({ kind: 'answers', changes: answers.get(null) ?? [] }),
    ...[...records].flatMap(([statement, some]): readonly ChangePart[] =>
      statement === null ? [] : [{ kind: 'statement', statement, changes: some }],
    ),
    ...filled({ kind: 'records', changes: records.get(null) ?? [] }),
    ...filled({ kind: 'verdicts', changes: verdicts }),
  ]
}

const filled = (part: ChangePart): readonly ChangePart[] => (part.changes.length === 0 ? [] : [part])

/** The statement that a changed record belongs to; null for records that belong to none. */
function statementsIn(...versions: readonly Version[]): (change: RecordChange) => string | null {
  const ofClaim = new Map(
    versions.flatMap(({ statements }) =>
      statements.flatMap(({ slug, claims }) => claims.map((one) => [one.slug, slug])),
    ),
  )
  return ({ record, key }) => (record === 'statement' ? key : record === 'claim' ? (ofClaim.get(key) ?? null) : null)
}
