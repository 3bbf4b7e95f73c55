import { day } from '../../../formats/date.ts'
import { useQuery } from '../data/use-query.ts'
import { Editions } from '../generated/documents.ts'
import { Field } from './field.tsx'

interface Props {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** A select for the vintage: the publication days of the editions of NATO. */
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

/** The editions of NATO, newest first; empty while loading. */
function useNatoEditions() {
  const { answer } = useQuery(Editions, {})
  return (answer?.editions ?? []).filter(({ slug }) => slug.startsWith('nato-')).toReversed()
}

/** The years of the newest edition on a day, newest first; empty while loading. */
export function useYears(asOf: string | null): readonly number[] {
  const edition = useNatoEditions().find(({ publishedOn }) => asOf === null || publishedOn <= asOf)
  if (!edition) return []
  return Array.from({ length: edition.lastYear - edition.firstYear + 1 }, (_, index) => edition.lastYear - index)
}
