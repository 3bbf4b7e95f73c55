import { defineTable } from '../table.ts'
import type { Publication } from './publication.ts'

export const PUBLICATIONS = defineTable<Publication>('publications', {
  id: 'id',
  version: 'version',
  replaced: 'replaced',
  publishedAt: 'published_at',
  publishedBy: 'published_by',
  note: 'note',
})
