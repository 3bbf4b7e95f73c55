/** What a page has asked the API, to be asked again: folded at its end, and it runs as it is printed. */
import { agree } from '../../formats/count.ts'
import { graphiqlLink } from '../address/graphiql-link.ts'
import type { ExecutedDocument } from './executed-operations.ts'
import { curlCommand } from './shell.ts'

interface Props {
  readonly documents: readonly ExecutedDocument[]
  /** Scheme and host of the site. */
  readonly origin: string
}

export const CodeForView = ({ documents, origin }: Props) =>
  documents.length === 0 ? null : (
    <details class="code no-print">
      <summary>The code for this view</summary>
      <p>
        All that this page shows is in the answers to {documents.length} {agree(documents.length, 'query', 'queries')}.
        Each is registered at an address of its own, and anybody may ask it: <a href="/developers">for developers</a>.
      </p>
      {documents.map((document) => (
        <Document key={document.hash} document={document} origin={origin} />
      ))}
    </details>
  )

const Document = ({ document, origin }: { readonly document: ExecutedDocument; readonly origin: string }) => {
  const { hash, text, title, operationName, variables } = document
  return (
    <section>
      <h3>{title}</h3>
      {variables.map((given) => (
        <div key={JSON.stringify(given)}>
          <pre data-copy={`The command for ${operationName}`} class="command">
            {curlCommand(`${origin}/q/${hash}`, given)}
          </pre>
          <ul class="links">
            <li>
              <a href={graphiqlLink(text, { variables: given, operationName })}>Open {operationName} in GraphiQL</a>
            </li>
            <li>
              <a href={answerAddress(hash, given)}>
                The answer<span class="unseen"> to {operationName}</span>
              </a>
            </li>
          </ul>
        </div>
      ))}
      <details>
        <summary>The query {operationName}</summary>
        <pre data-copy={`The query ${operationName}`}>{text}</pre>
      </details>
    </section>
  )
}

/** Where a registered document is answered. */
export const answerAddress = (hash: string, variables: object): string =>
  `/q/${hash}${Object.keys(variables).length === 0 ? '' : `?variables=${encodeURIComponent(JSON.stringify(variables))}`}`
