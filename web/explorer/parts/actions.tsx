import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { pngOf, svgOf } from '../charts/picture.ts'
import { csvOf, type Table } from '../data/csv.ts'
import { save } from './save.ts'

interface Props {
  readonly title: string
  /** Edition and day. */
  readonly source: string
  readonly citation: string
  readonly file: string
  readonly table: Table
  readonly graphiql: string
  /** The drawing, where there is one. */
  readonly holder?: RefObject<HTMLDivElement | null>
  /** A drawing that the API makes, where this page has none of its own. */
  readonly chart?: string
}

/** What a reader may take along: the figures, the citation, the picture, the link, the query. */
export function Actions({ title, source, citation, file, table, graphiql, holder, chart }: Props) {
  const [said, setSaid] = useState('')
  const copy = (what: string, text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(`${what} copied.`),
      () => setSaid(`This browser does not let a page copy. ${what}: ${text}`),
    )
  const picture = async (kind: 'svg' | 'png') => {
    try {
      const svg = chart ? await (await fetch(chart)).text() : svgOf(holder?.current ?? null, title, source)
      if (svg === null) setSaid('The chart is not drawn yet.')
      else if (kind === 'svg') save(svg, `${file}.svg`, 'image/svg+xml')
      else save(await pngOf(svg), `${file}.png`, 'image/png')
    } catch (error) {
      setSaid(`No picture could be made: ${error instanceof Error ? error.message : 'unknown'}`)
    }
  }
  return (
    <div class="actions">
      <ul aria-label={`Take along: ${title}`}>
        <li>
          <button type="button" onClick={() => save(csvOf(table), `${file}.csv`, 'text/csv')}>
            CSV
          </button>
        </li>
        {(holder || chart) && (
          <>
            <li>
              <button type="button" onClick={() => picture('svg')}>
                SVG
              </button>
            </li>
            <li>
              <button type="button" onClick={() => picture('png')}>
                PNG
              </button>
            </li>
          </>
        )}
        <li>
          <button type="button" onClick={() => copy('Citation', citation)}>
            Cite
          </button>
        </li>
        <li>
          <button type="button" onClick={() => copy('Link', location.href)}>
            Link
          </button>
        </li>
        <li>
          <a href={graphiql}>Open in GraphiQL</a>
        </li>
      </ul>
      <p role="status">{said}</p>
    </div>
  )
}
