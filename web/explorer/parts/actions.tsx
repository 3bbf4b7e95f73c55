import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { pngOf, svgOf } from '../charts/picture.ts'
import { csvOf, type Table } from '../data/csv.ts'
import { saveFile } from './save.ts'

interface Props {
  readonly title: string
  /** Edition and date. */
  readonly source: string
  readonly citation: string
  readonly file: string
  readonly table: Table
  readonly graphiql: string
  /** The element that contains the chart, if the page draws one. */
  readonly holder?: RefObject<HTMLDivElement | null>
  /** The address of an SVG of the API, if the page draws no chart. */
  readonly chart?: string
}

/** Buttons to download the figures and the picture, to copy the citation and the link, and to open the query. */
export function Actions({ title, source, citation, file, table, graphiql, holder, chart }: Props) {
  const [status, setStatus] = useState('')
  const copy = (what: string, text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setStatus(`${what} copied.`),
      () => setStatus(`This browser does not let a page copy. ${what}: ${text}`),
    )
  const picture = async (kind: 'svg' | 'png') => {
    try {
      const svg = chart ? await (await fetch(chart)).text() : svgOf(holder?.current ?? null, title, source)
      if (svg === null) setStatus('The chart is not drawn yet.')
      else if (kind === 'svg') saveFile(svg, `${file}.svg`, 'image/svg+xml')
      else saveFile(await pngOf(svg), `${file}.png`, 'image/png')
    } catch (error) {
      setStatus(`No picture could be made: ${error instanceof Error ? error.message : 'unknown'}`)
    }
  }
  return (
    <div class="actions">
      <ul aria-label={`Take along: ${title}`}>
        <li>
          <button type="button" onClick={() => saveFile(csvOf(table), `${file}.csv`, 'text/csv')}>
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
      <p role="status">{status}</p>
    </div>
  )
}
