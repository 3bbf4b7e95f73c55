/** A board on which nothing is, as it was asked: it says what is empty, and leads to more. */
import { describe, expect, it } from 'vitest'
import { readPage } from '../../../support/worker/read-page.ts'
import { wordsIn } from '../../../support/worker/words.ts'

describe('a board with nothing on it', () => {
  it.each([
    ['/claims?words=xyzzy', '0 claims. No claim is like that. Take out a word or a choice', '/claims'],
    ['/claims?about=LUX&now=DIFFERS', '0 claims. Whatever the verdict, there', '/claims'],
    ['/statements?words=xyzzy', '0 statements. No statement is like that. Take out a word or a choice', '/statements'],
    ['/pledges?year=2099', '0 positions. No position is like that. Take out a choice', '/pledges'],
    ['/changes?since=2099-01-01', 'Nothing is recorded since 1 January 2099. Choose another kind', '/changes'],
    ['/changes?kind=ROLLBACK', 'Nothing of this kind is recorded. Choose another kind or an earlier day', '/changes'],
    [
      '/search?q=xyzzyplugh',
      'Nothing is called “xyzzyplugh”, and nothing with these words was said. Take fewer words',
      '/claims',
    ],
    ['/search', 'Type a name, a word or a number into the field above', '/statements'],
    ['/tracker?grade=MISSED', 'No ally in NATO has the assessment “missed”. Choose another one above', '/tracker'],
    [
      '/tracker?grade=MISSED&group=NATO_EUROPE&money=eur',
      'No ally in NATO Europe has the assessment “missed”.',
      '/tracker?money=eur',
    ],
    ['/precedents?who=iceland', 'record since 1949 is of Iceland. ', '/precedents'],
    ['/precedents?least=3&rise=15', 'No stretch is like that. Ask for a smaller rise, another length', '/precedents'],
    ['/revisions?year=1951', 'No edition that is carried here has a figure of any ally for 1951.', '/revisions'],
    ['/revisions?year=2024&member=iceland', 'No edition has a figure of Iceland for 2024.', '/member/iceland'],
    ['/revisions?year=2024&at=99', 'The count of allies at 99% in 2024 was 0 both by the edition of', '/docs/claims'],
    ['/developers?code=ISL', 'Iceland has no armed forces', '/developers?code=ISL'],
  ])('%s says “%s” and leads to %s', async (path, words, way) => {
    const { status, html } = await readPage(path)
    const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
    expect(status).toBe(200)
    expect(wordsIn(main, ['form'])).toContain(words)
    expect(main.replaceAll('&amp;', '&')).toContain(`<a href="${way}"`)
    expect(main).not.toMatch(/<ol class="cards"><\/ol>|<tbody><\/tbody>/)
  })
})
