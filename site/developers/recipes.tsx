/** What people come for, and the query or the address that gives it. */

import { graphiqlLink } from '../address/graphiql-link.ts'
import { answerAddress } from '../code/code-for-view.tsx'
import { curlCommand } from '../code/shell.ts'
import { RECIPES } from '../generated/recipes.ts'
import type { Sources } from '../operation.ts'

export const Recipes = ({ origin, textOf }: Pick<Sources, 'origin' | 'textOf'>) => (
  <ul class="recipes">
    {RECIPES.map(({ title, about, hash, variables }) => (
      <li key={hash}>
        <h3>{title}</h3>
        <p>{about}</p>
        <ul class="links">
          <li>
            <a href={graphiqlLink(textOf(hash) ?? '', { variables })}>
              Open in GraphiQL<span class="unseen">: {title}</span>
            </a>
          </li>
          <li>
            <a href={answerAddress(hash, variables)}>
              The answer<span class="unseen">: {title}</span>
            </a>
          </li>
        </ul>
        <pre class="command" data-copy={title}>
          {curlCommand(`${origin}/q/${hash}`, variables)}
        </pre>
      </li>
    ))}
  </ul>
)

/** Without GraphQL: addresses that other programs open. */
const FILES = [
  [
    '/data/series.csv?indicator=DEFENCE_SHARE_OF_GDP&areas=POL,DEU,NATO&from=2014&shape=wide',
    'A series, one column an area',
    'CSV for a chart tool or a spreadsheet',
    '/docs/downloads',
  ],
  [
    '/data/compare.csv?line=POL&line=DEU',
    'Figures of allies by year',
    'CSV for a spreadsheet or pandas',
    '/docs/downloads',
  ],
  ['/data/', 'Everything of an edition', 'CSV with its metadata, or all as a zip', '/docs/downloads'],
  ['/data/claims.csv', 'All claims with their verdicts', 'CSV', '/docs/claims'],
  ['/chart/member/POL.svg', 'A chart for an article', 'SVG or PNG, or a frame that resizes itself', '/docs/embeds'],
  ['/feed.xml', 'What is new', 'Atom, with what changed in words', '/docs/changes'],
  ['/schema.graphql', 'The schema', 'for code generators', '/docs/schema'],
] as const

export const Files = () => (
  <ul>
    {FILES.map(([address, what, form, docs]) => (
      <li key={address}>
        <a href={address}>{what}</a>, {form}: <code>{address}</code> (
        <a href={docs}>
          how<span class="unseen"> {what}</span>
        </a>
        )
      </li>
    ))}
  </ul>
)
