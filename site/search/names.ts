/** Everything with a name and a page or section of its own, in groups. */
import { counted } from '../../formats/count.ts'
import { formatDate } from '../../formats/date.ts'
import type { SearchNamesAnswer } from '../generated/documents.ts'
import { type AreaKind, areaPath } from '../member/kinds.ts'
import { BOARDS } from './boards.ts'
import type { Indexed } from './entry.ts'

interface NameGroup {
  readonly heading: string
  readonly entries: readonly Indexed[]
}

export const nameGroups = (names: SearchNamesAnswer): readonly NameGroup[] => [
  {
    heading: 'Members, groups and countries',
    entries: [
      ...names.members.map((one) => areaEntry('member', 'Member of NATO', one)),
      ...names.groups.map((one) => areaEntry('group', 'Group of members', { ...one, otherNames: [] })),
      ...names.comparators.map((one) => areaEntry('country', 'No member; to compare with', one)),
    ],
  },
  { heading: 'Pages', entries: BOARDS },
  {
    heading: 'Speakers',
    entries: (names.speakers ?? []).map(({ value, label, count }) => ({
      id: `/statements?speaker=${encodeURIComponent(value)}`,
      title: label,
      detail: counted(count, 'statement', 'statements'),
      words: value,
    })),
  },
  {
    heading: 'Editions',
    entries: names.editions.map(({ slug, title, publisher, publishedOn, publishedOnPrecision }) => ({
      id: `/data/#${slug}`,
      title: `${publisher}, ${title}`,
      detail: formatDate(publishedOn, publishedOnPrecision),
      words: slug,
    })),
  },
  {
    heading: 'Indicators',
    entries: names.indicators.map(({ code, name, description }) => ({
      id: `/docs/schema#IndicatorCode.${code}`,
      title: name,
      detail: 'In the API: what it is, and its unit',
      words: `${code} ${description}`,
    })),
  },
]

interface NamedArea {
  readonly code: string
  readonly name: string
  readonly otherNames: readonly string[]
}

const areaEntry = (kind: AreaKind, detail: string, { code, name, otherNames }: NamedArea): Indexed => ({
  id: areaPath({ kind, name }),
  title: name,
  detail,
  words: [code, ...otherNames].join(' '),
})
