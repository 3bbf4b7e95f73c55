/** What the page of revisions and its table are made from. */

import { shortened } from '../../formats/shortened.ts'
import { parameterReader } from '../address/parameters.ts'
import { slugOf } from '../address/slug.ts'
import { RevisionsChoice, type RevisionsChoiceAnswer, RevisionsPage } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import { type Choice, readChoice } from './choice.ts'
import type { Section } from './matrix.ts'

/** Years after which an edition usually no longer estimates a year. */
const SETTLED_AFTER = 2

export interface LoadedRevisions {
  readonly choice: Choice
  readonly year: number | null
  readonly problems: Readonly<Record<string, string>>
  readonly members: RevisionsChoiceAnswer['members']
  /** Names of indicators, by code. */
  readonly names: ReadonlyMap<string, string>
  /** The ally that is read out. */
  readonly ally: RevisionsChoiceAnswer['members'][number] | null
  /** Null where the address is refused, or there is no such figure: `reason` says why. */
  readonly section: Section | null
  readonly reason: string
  /** Whether the figures could not be read at the moment. */
  readonly failed: boolean
}

/** @param ask for the choices @param askTable for the figures themselves, which may fail alone */
export async function askRevisions(
  search: URLSearchParams,
  ask: Sources['ask'],
  askTable: Sources['ask'],
): Promise<LoadedRevisions> {
  const read = parameterReader(search)
  const { choice, problems: own } = readChoice(read)
  const { indicator, definition } = choice
  const unread = { ...read.problems(), ...own }
  const { data } = await ask(RevisionsChoice, { indicator, definition })
  const members = data?.members ?? []
  const ally =
    members.find(({ code, name }) => code === choice.member.toUpperCase() || slugOf(name) === slugOf(choice.member)) ??
    null
  const problems: Readonly<Record<string, string>> = {
    ...unread,
    ...(choice.member !== '' &&
      ally === null && {
        member: `No ally is called “${shortened(choice.member)}”. Allowed: a name or an ISO code, such as GRC.`,
      }),
  }
  const newest = data?.crossSection ?? null
  const year = choice.year ?? (newest && 'year' in newest ? newest.year - SETTLED_AFTER : null)
  const names = new Map((data?.indicators ?? []).map(({ code, name }) => [code as string, name]))
  const asked = { choice, year, problems, members, names, ally, failed: false }
  if (Object.keys(problems).length > 0) return { ...asked, section: null, reason: '' }
  if (year === null)
    return { ...asked, section: null, reason: newest && 'explanation' in newest ? newest.explanation : '' }
  const reply = await askTable(RevisionsPage, { indicator, definition, year, threshold: choice.at ?? 0 })
  if (reply.failed) return { ...asked, section: null, reason: '', failed: true }
  const section = reply.data?.crossSection ?? null
  if (section && 'revisions' in section)
    return section.revisions.length > 0
      ? { ...asked, section, reason: '' }
      : { ...asked, section: null, reason: `No edition that is carried here has a figure of any ally for ${year}.` }
  return { ...asked, section: null, reason: section?.explanation ?? reply.errors.join(' ') }
}
