import type { Indexed } from './entry.ts'

/** The pages that are no answer about one thing, with the words that people look for them by. */
export const BOARDS: readonly Indexed[] = [
  board('/', 'The question', 'Is there a realistic pathway to 5% of GDP?', 'home front page Rubio cost alliance'),
  board('/alliance', 'Every ally', 'What each ally spends in a year', 'members ranking map tiles table who meets 2%'),
  board(
    '/tracker',
    'Tracker',
    'All members against a target, with gap, cost and pace',
    'on course pledge assessment table sort',
  ),
  board(
    '/precedents',
    'Precedents',
    'Every stretch in the record: has anybody ever done it?',
    'history rise fastest peacetime',
  ),
  board('/revisions', 'Revisions', 'What changed between editions', 'revised vintage earlier edition'),
  board(
    '/pledges',
    'Pledges',
    'Who promised what by when, and what became of it',
    'promise plan kept missed refused word',
  ),
  board(
    '/changes',
    'What is new',
    'Editions, corrections and statements, with what they changed',
    'news corrections changes',
  ),
  board(
    '/pathway',
    'A pathway',
    'What a target would take of an ally or the alliance',
    'target cost course scenario calculator',
  ),
  board('/compare', 'Compare', 'Up to twelve lines, side by side', 'chart table side by side NATO SIPRI'),
  board('/claims', 'Claims', 'Numbers that were said, held against the figures', 'fact check verdict true false right'),
  board('/statements', 'Statements', 'Who said what, when, and where it is written', 'quotes pledges speeches sources'),
  board(
    '/developers',
    'For developers',
    'A first query, recipes, limits and clients',
    'API GraphQL curl JavaScript Python R Excel code',
  ),
  board('/data/', 'Data to download', 'CSV, metadata and a zip of everything', 'files download spreadsheet pandas'),
  board('/docs', 'Documentation', 'How everything is computed and asked for', 'help manual methods'),
  board('/graphiql', 'GraphiQL', 'Write queries and see their answers', 'playground editor explorer'),
  board('/feed.xml', 'The feed', 'What is new, as Atom', 'changes news feed RSS'),
  board('/status', 'Status of the service', 'Whether it runs, and on which figures', 'health uptime'),
]

function board(id: string, title: string, detail: string, words: string): Indexed {
  return { id, title, detail, words: `${detail} ${words}` }
}
