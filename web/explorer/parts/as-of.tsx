import { day } from '../data/format.ts'
import { useAnswer } from '../data/use-answer.ts'
import { Editions } from '../generated/documents.ts'
import { Field } from './field.tsx'

interface Props {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** The figures as they were known on the day of an edition. */
export function AsOf({ value, onChange }: Props) {
  const editions = useNatoEditions()
  return (
    <Field label="As known on">
      <select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
        <option value="">today</option>
        {editions.map(({ slug, publishedOn }) => (
          <option key={slug} value={publishedOn} selected={publishedOn === value}>
            {day(publishedOn)}
          </option>
        ))}
        {value !== null && !editions.some(({ publishedOn }) => publishedOn === value) && (
          <option value={value} selected>
            {/^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value}
          </option>
        )}
      </select>
    </Field>
  )
}

/** Editions of NATO's figures, newest first; none until they are known. */
function useNatoEditions() {
  const { answer } = useAnswer(Editions, {})
  return (answer?.editions ?? []).filter(({ slug }) => slug.startsWith('nato-')).toReversed()
}

/** The years of the newest edition that was known on a day, newest first; none until they are known. */
export function useYears(asOf: string | null): readonly number[] {
  const edition = useNatoEditions().find(({ publishedOn }) => asOf === null || publishedOn <= asOf)
  if (!edition) return []
  return Array.from({ length: edition.lastYear - edition.firstYear + 1 }, (_, index) => edition.lastYear - index)
}
