import { defineTable, named } from '../table.ts'
import type { Publication } from './publication.ts'

export const PUBLICATIONS = defineTable<Publication>('publications', {
  ...named('id', 'version', 'replaced', 'publishedAt', 'publishedBy', 'note'),
})
