import { type ChartSubject, embedAddress, pictureAddress } from '../chart-subject.ts'
import { type Cited, citeAsBibtex, citeAsCsl, citeAsText } from './citation.ts'

export interface Shared {
  readonly subject: ChartSubject
  /** Figures of the chart as CSV. */
  readonly csv: string
  readonly cited: Cited
}

/** The named sizes of pictures, in words. */
const SIZES = [
  ['column', 'column of an article, 600 wide'],
  ['social', 'link preview, 1200 × 630'],
  ['square', 'square, 1080 × 1080'],
] as const

/** What an article needs of a chart: picture, figures, embed code and citation. It needs no script; a script may copy what has `data-copy`. */
export function Share({ subject, csv, cited }: Shared) {
  const { origin } = new URL(cited.address)
  // The script stands first: it must listen when the frame says how high it is.
  const frame = `<script src="${origin}/embed.js"></script>\n<iframe src="${origin}${embedAddress(subject)}" title="${attribute(cited.title)}" width="100%" height="560" style="border:0" loading="lazy"></iframe>`
  return (
    <>
      <p class="source print-only">{citeAsText(cited)}</p>
      <details class="share no-print">
        <summary>Use this chart: picture, figures, embed, citation</summary>
        <dl>
          <dt>Picture</dt>
          <dd>
            <ul class="links">
              {SIZES.map(([size, label]) => (
                <li key={size}>
                  <a href={pictureAddress(subject, 'png', { size })} download>
                    PNG ({label})
                  </a>
                </li>
              ))}
              <li>
                <a href={pictureAddress(subject, 'svg')}>SVG</a>
              </li>
            </ul>
          </dd>
          <dt>Figures</dt>
          <dd>
            <a href={csv}>CSV</a>
          </dd>
          <dt>Address</dt>
          <dd>
            <Copied name="The address" text={cited.address} />
          </dd>
          <dt>Embed</dt>
          <dd>
            <Copied name="The embed code" text={frame} />
          </dd>
          <CitationTerms cited={cited} />
        </dl>
      </details>
    </>
  )
}

/** Terms of a description list: how to cite something, as text and for programs. */
export const CitationTerms = ({ cited }: { readonly cited: Cited }) => (
  <>
    <dt>Citation</dt>
    <dd>
      <Copied name="The citation" text={citeAsText(cited)} />
    </dd>
    <dt>BibTeX</dt>
    <dd>
      <Copied name="The citation for BibTeX" text={citeAsBibtex(cited)} />
    </dd>
    <dt>CSL-JSON</dt>
    <dd>
      <Copied name="The citation as CSL-JSON" text={citeAsCsl(cited)} />
    </dd>
  </>
)

const Copied = ({ name, text }: { readonly name: string; readonly text: string }) => <pre data-copy={name}>{text}</pre>

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
