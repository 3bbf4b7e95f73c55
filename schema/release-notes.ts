import type { SchemaRelease } from '../domain/change-log/known.ts'
import notes from './release-notes.json' with { type: 'json' }

/** The releases of this schema, oldest first. `npm run schema:release` writes them. */
export const SCHEMA_RELEASES: readonly SchemaRelease[] = notes
