/** Has it ever been done: every stretch of history in SIPRI's record, sifted by the reader, in words, as a picture and as a list. */
import type { ChartSubject } from '../chart-subject.ts'
import { refusal } from '../errors/refusal.tsx'
import { Precedents } from '../generated/documents.ts'
import { reasonsOf, type Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { loadAreas, namedArea } from '../pathway/areas.ts'
import { precedentsAnswerPage } from './answer-page.tsx'
import { variablesOf } from './api-question.ts'
import { PrecedentsForm } from './precedents-form.tsx'
import { noMember, noTargetOf, precedentsParameters, readPrecedents, yearsText } from './question.ts'

export async function precedentsPage(search: URLSearchParams, sources: Sources): Promise<Page> {
  const { view, after, problems } = readPrecedents(search)
  const areas = await loadAreas(sources)
  const [who, of] = await Promise.all([
    view.who === '' ? null : namedArea(areas, view.who, sources),
    namedArea(areas, view.of, sources),
  ])
  const isWho = view.who === '' || who?.kind === 'member'
  const wrong = {
    ...problems,
    ...(!isWho && { who: noMember(view.who) }),
    ...((!of || of.kind === 'country') && {
      of: noTargetOf(view.of),
    }),
  }
  const refused = (messages: readonly string[]) =>
    refusal(
      messages,
      <PrecedentsForm
        view={readPrecedents(new URLSearchParams()).view}
        typed={search}
        areas={areas}
        problems={wrong}
      />,
    )
  if (Object.keys(wrong).length > 0 || !of) return refused(Object.values(wrong))
  const reply = await sources.ask(Precedents, variablesOf(view, { who: who?.code ?? null, of: of.code, after }))
  const found = reply.data?.stretches ?? null
  if (!reply.data || !found) {
    const reasons = reasonsOf(reply)
    return refused(reasons.length > 0 ? [...new Set(reasons)] : ['It cannot be shown at the moment.'])
  }
  const opened = found.stretch ?? null
  if (view.open !== '' && !opened)
    return refused([`The record has no stretch ${view.open} of ${yearsText(view.years)}. Example: open=GRC-1973.`])
  const subject: ChartSubject = { kind: 'precedents', ...precedentsParameters({ ...view, order: '' }) }
  const openedSubject: ChartSubject | null = opened && {
    kind: 'compare',
    lines: [`${opened.member.code}:SIPRI`],
    from: String(Math.max(1949, opened.startYear - 5)),
  }
  const [chart, openedChart] = await Promise.all([
    sources.chart(subject),
    openedSubject && sources.chart(openedSubject),
  ])
  return precedentsAnswerPage({
    areas,
    view,
    search,
    after,
    answer: reply.data,
    found,
    who: who?.name ?? null,
    subject,
    chart,
    openedSubject,
    openedChart,
    origin: sources.origin,
  })
}
