/** What the two charts of the front page are cited by, and their figures. */
import type { HomeAnswer } from '../generated/documents.ts'
import { sourcesIn } from '../parts/citation.ts'
import type { Shared } from '../parts/share.tsx'
import type { HomeSort } from './rows.ts'

export function sharedOf(
  { group }: HomeAnswer,
  sort: HomeSort,
  origin: string,
): { readonly way: Shared; readonly allies: Shared } {
  const pathway = group?.pathway
  const edition = group && 'edition' in group.share ? group.share.edition : null
  const figures = edition ? [edition] : []
  const id = pathway?.id ?? ''
  return {
    way: {
      subject: { kind: 'pathway', id },
      csv: `/data/pathway.csv?${new URLSearchParams({ id })}`,
      cited: {
        title: pathway?.summary ?? '',
        address: `${origin}/pathway/nato/the-hague`,
        ...sourcesIn([...figures, ...(pathway ? [pathway.outlook] : [])]),
      },
    },
    allies: {
      subject: { kind: 'allies', ...(sort !== 'share' && { sort }) },
      csv: edition ? `/data/${edition.slug}.csv` : '/data/',
      cited: {
        title: 'What each ally spends on defence: 2014, now, and the targets',
        address: sort === 'share' ? `${origin}/` : `${origin}/?sort=${sort}`,
        ...sourcesIn(figures),
      },
    },
  }
}
