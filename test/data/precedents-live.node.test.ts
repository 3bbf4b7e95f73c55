/** The question of the precedents in peacetime, by the figures that are served: the frozen package does not say who was at war. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wasAtWar } from '../../domain/history/war-years.ts'
import type { PrecedentsAnswer } from '../../site/generated/documents.ts'
import { variablesOf } from '../../site/precedents/api-question.ts'
import { readPrecedents } from '../../site/precedents/question.ts'
import { answerText, questionText } from '../../site/precedents/words.ts'
import { ask, DATA, dataset } from '../support/data/live.ts'
import { valuesIn } from '../support/data/printed.ts'

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../site/queries/precedents.graphql'), 'utf8')

async function answerTo(search: string) {
  const { view } = readPrecedents(new URLSearchParams(search))
  const answer: PrecedentsAnswer = await ask(DOCUMENT, variablesOf(view, { who: null, of: 'NATO', after: '' }))
  if (!answer.stretches) throw new Error('There is no record.')
  return {
    found: answer.stretches,
    question: questionText(view, null),
    words: answerText(answer, answer.stretches, view, null),
  }
}

/** The same from the text of the record, by hand: who rose from where by how much, in peace, the largest first. */
function byHand(years: number, least: number, rise: number) {
  const { warYears } = dataset
  if (!warYears) throw new Error('The data say nothing of war.')
  const shares = valuesIn('sipri-2026', 'DEFENCE_SHARE_OF_GDP', new Set(dataset.members.map(({ code }) => code)), DATA)
  return [...shares]
    .flatMap(([code, values]) =>
      [...values].map(([year, start]) => ({ code, year, start, end: values.get(year + years) ?? Number.NaN })),
    )
    .filter(({ start, end }) => start > 0 && end > 0 && Math.round(100 * start) >= 100 * least)
    .filter(({ start, end }) => Math.round(100 * (end - start)) >= 100 * rise)
    .filter(({ code, year }) => !wasAtWar(warYears, code, year, year + years))
    .sort((a, b) => b.end - b.start - (a.end - a.start))
}

describe('has any ally above 3% ever risen by a point in five years in peacetime', () => {
  it('is answered yes, with who and when, as the record has it', async () => {
    const { found, question, words } = await answerTo('years=5&least=3&rise=1&peace=yes')
    const hand = byHand(5, 3, 1)
    expect(question).toBe(
      'Has any of today’s allies ever risen by 1 point of GDP in five years from 3% of GDP or more, without a year of war?',
    )
    expect(found.page.nodes.map(({ member, startYear }) => `${member.code} ${startYear}`)).toEqual(
      hand.slice(0, 20).map(({ code, year }) => `${code} ${year}`),
    )
    expect(found.count).toBe(hand.length)
    const [first] = hand
    expect(words[0]).toContain(
      `Yes: ${dataset.area(first?.code ?? '')?.name} (${first?.year} to ${(first?.year ?? 0) + 5}`,
    )
    // Who was not an ally yet is not counted as one without a word.
    for (const { member, asMember } of found.fastestOfEach)
      if (asMember === 'NOT') expect(words[0]).toMatch(new RegExp(`${member.name} \\([^)]*not yet a member of NATO\\)`))
    expect(words[1]).toContain(`${hand.length} of the `)
  })

  it('is answered no where the rise is larger than any', async () => {
    const [largest] = byHand(5, 3, 0)
    const { words } = await answerTo('years=5&least=3&rise=6&peace=yes')
    expect(words[0]).toMatch(/^No: nobody did\. None of the [\d,]+ stretches of five years of \d+ countries/)
    expect(words[1]).toContain(`The nearest: ${dataset.area(largest?.code ?? '')?.name}, ${largest?.year} to`)
  })
})
