/** Statements and claims that contain the words of a search, or are about the area that it names. */

import { formatDate } from '../../formats/date.ts'
import { claimText } from '../claims/claim-text.ts'
import type { SearchSaidAnswer } from '../generated/documents.ts'
import { verdictWords } from '../parts/verdict.tsx'
import type { SearchEntry } from './entry.ts'
import type { Results } from './results.tsx'

type Statements = NonNullable<SearchSaidAnswer['statements']>
type Claims = NonNullable<SearchSaidAnswer['claims']>

interface Asked {
  readonly text: string
  /** The area that the whole text names; null for none. */
  readonly area: { readonly code: string; readonly name: string } | null
}

/** Where the text names an area, what is about it stands before what has its name among the words, unless that is the same. */
export function saidResults(answer: SearchSaidAnswer, { text, area }: Asked): readonly Results[] {
  const words = `words=${encodeURIComponent(text)}`
  const about = `about=${encodeURIComponent(area?.code ?? '')}`
  const lists = [
    area && results(`Claims about ${area.name}`, answer.claimsAbout, claimEntry, `/claims?${about}`),
    results(`Claims with “${text}”`, answer.claims, claimEntry, `/claims?${words}`),
    area && results(`Statements about ${area.name}`, answer.statementsAbout, statementEntry, `/statements?${about}`),
    results(`Statements with “${text}”`, answer.statements, statementEntry, `/statements?${words}`),
  ].filter((one) => one !== null)
  return [...new Map(lists.toReversed().map((one) => [keyOf(one), one])).values()].toReversed()
}

/** The same for lists of the same. */
const keyOf = ({ count, entries }: Results): string => [count, ...entries.map(({ id }) => id).toSorted()].join(' ')

const results = <Node>(
  heading: string,
  found: { readonly totalCount: number; readonly nodes: readonly Node[] } | null | undefined,
  entryOf: (node: Node) => SearchEntry,
  all: string,
): Results | null =>
  found && found.totalCount > 0 ? { heading, count: found.totalCount, entries: found.nodes.map(entryOf), all } : null

const statementEntry = ({
  slug,
  title,
  saidOn,
  saidOnPrecision,
  speaker,
}: Statements['nodes'][number]): SearchEntry => ({
  id: `/statements/${slug}`,
  title,
  detail: `${speaker.name}, ${formatDate(saidOn, saidOnPrecision)}`,
})

const claimEntry = (claim: Claims['nodes'][number]): SearchEntry => ({
  id: `/claims/${claim.slug}`,
  title: claimText(claim),
  detail: `${claim.asserter}, ${formatDate(claim.saidOn, claim.saidOnPrecision)}; by the newest figures: ${verdictWords(claim.check.verdict)}`,
})
