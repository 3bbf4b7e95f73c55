/** What changed between two versions, as entries of the feed and of `changes`: built when the later one is published. */
import type { ChangeText } from '../../domain/change-log/entry.ts'
import { custodyWords, publishedWords } from '../../domain/change-log/known.ts'
import { statementText } from '../../domain/change-log/statement-text.ts'
import { type Change, hasOtherVerdict, RECORDS, type RecordChange } from '../../domain/difference/change.ts'
import { difference } from '../../domain/difference/difference.ts'
import type { Version } from '../../domain/difference/records.ts'
import { unreachable } from '../../domain/errors.ts'
import { describeEdition } from '../../domain/figure/citation.ts'
import { counted } from '../../formats/count.ts'
import { verdictLine } from '../difference/claim-lines.ts'
import { type ChangeNames, readersNames } from '../difference/names.ts'
import { editionLine, RECORD_WORDS, recordLine } from '../difference/record-lines.ts'
import { countsLine, figureLines, revisionsLine } from './figure-texts.ts'
import { limitDetails } from './limit-details.ts'
import { type ChangePart, changeParts } from './parts.ts'

export const entriesBetween = (before: Version, after: Version): readonly ChangeText[] =>
  entriesOf(difference(before, after), before, after)

function entriesOf(changes: readonly Change[], before: Version, after: Version): readonly ChangeText[] {
  const names = readersNames(before, after)
  return changeParts(changes, before, after).map((part) => {
    const text = textOf(part, names, before, after)
    return { edition: null, statement: null, ...text, details: limitDetails(text.details) }
  })
}

/** What it is about is left out where that is no edition and no statement. */
type Text = Omit<ChangeText, 'edition' | 'statement'> & Partial<ChangeText>

function textOf(part: ChangePart, names: ChangeNames, before: Version, after: Version): Text {
  switch (part.kind) {
    case 'edition': {
      const edition = editionIn(after, part.edition)
      const answers = part.changes.filter((one) => one.kind === 'answer')
      const [came] = part.changes.filter((one) => one.kind === 'edition')
      const figures = counted(came?.after?.figures ?? 0, 'figure', 'figures')
      return {
        kind: 'EDITION',
        title: edition ? describeEdition(edition) : part.edition,
        summary: `${edition ? publishedWords(edition) : part.edition}; carried now, with ${figures}.${edition ? custodyWords(edition) : ''} ${revisionsLine(answers, names)}`,
        details: figureLines(answers, names, 'revised'),
        edition: part.edition,
      }
    }
    case 'edition-record': {
      const title = titleOf(part.edition, after, before)
      const isGone = part.changes.some((one) => one.after === null)
      return {
        kind: 'CORRECTION',
        title: isGone ? `Taken out: ${title}` : `Described otherwise: ${title}`,
        summary: isGone
          ? 'The edition is not carried any more.'
          : 'What is said of the edition as a whole is something else now. Its figures are told of apart.',
        details: part.changes.map((one) => editionLine(one, '')),
        edition: part.edition,
      }
    }
    case 'figures': {
      const onlyNew = part.changes.every((one) => one.before === null)
      return {
        kind: 'CORRECTION',
        title: `${onlyNew ? 'Completed' : 'Corrected'}: ${titleOf(part.edition, after, before)}`,
        summary: onlyNew
          ? `Figures of an edition that was carried already are carried now that were not before: ${countsLine(part.changes)}.`
          : `Figures of an edition that was carried already are others now: ${countsLine(part.changes)}. This is a correction here, not a revision by a later edition.`,
        details: figureLines(part.changes, names),
        edition: part.edition,
      }
    }
    case 'answers':
      return {
        kind: 'CORRECTION',
        title: 'Newest figures that changed without a new edition',
        summary: `What is answered to those who name no edition is something else: ${countsLine(part.changes)}. It follows from what was corrected, described otherwise or taken out.`,
        details: figureLines(part.changes, names),
      }
    case 'statement':
      return statementEntry(part.statement, part.changes, before, after)
    case 'records':
      return {
        kind: 'RECORD',
        title: `Other records: ${recordCounts(part.changes)}`,
        summary: 'Records that are no figures came, went or are described otherwise.',
        details: part.changes.map((one) => `${RECORD_WORDS[one.record][0]} ${recordLine(one, '')}`),
      }
    case 'verdicts': {
      const decisive = part.changes.filter(hasOtherVerdict)
      const claims = new Set(decisive.map(({ claim }) => claim)).size
      const moved = part.changes.length - decisive.length
      return {
        kind: 'VERDICT',
        title:
          claims === 0
            ? 'Values behind claims moved, and no verdict changed'
            : counted(claims, 'claim comes out otherwise', 'claims come out otherwise'),
        summary: `${counted(decisive.length, 'check has', 'checks have')} another verdict, of those with the figures of the day and those with the newest figures. Behind ${counted(moved, 'other check', 'other checks')} the value or the reason moved, and the verdict stays.`,
        details: [...decisive, ...part.changes.filter((one) => !hasOtherVerdict(one))].map((one) =>
          verdictLine(one, names),
        ),
      }
    }
    default:
      return unreachable(part)
  }
}

function statementEntry(slug: string, changes: readonly RecordChange[], before: Version, after: Version): Text {
  const [earlier, later] = [before, after].map(({ statements }) => statements.find((one) => one.slug === slug))
  if (later && !earlier) {
    const { name: speakerName, role: speakerRole } = later.speaker
    return statementText({ ...later, speakerName, speakerRole })
  }
  const title = (later ?? earlier)?.title ?? slug
  return {
    kind: 'CORRECTION',
    title: later ? `Corrected: ${title}` : `Taken out: ${title}`,
    summary: later
      ? 'A statement that was carried already, or one of its claims, is something else now.'
      : 'The statement is not carried any more.',
    details: changes.map((one) => `${RECORD_WORDS[one.record][0]} ${recordLine(one, '')}`),
    statement: slug,
  }
}

const editionIn = ({ dataset }: Version, slug: string) => dataset.editions.find((one) => one.slug === slug)

function titleOf(slug: string, after: Version, before: Version): string {
  const edition = editionIn(after, slug) ?? editionIn(before, slug)
  return edition ? describeEdition(edition) : slug
}

/** "1 note, 2 scenarios" */
const recordCounts = (changes: readonly RecordChange[]): string =>
  RECORDS.flatMap((record) => {
    const count = changes.filter((one) => one.record === record).length
    return count === 0 ? [] : [counted(count, ...RECORD_WORDS[record])]
  }).join(', ')
