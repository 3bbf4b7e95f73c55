import { SCALARS } from './scalars.ts'

/** Clients that the documentation sets up step by step. */
const CLIENTS = [
  ['apollo', 'Apollo Client'],
  ['urql', 'urql'],
  ['relay', 'Relay'],
  ['gqltada', 'gql.tada'],
  ['graphql-codegen', 'graphql-codegen'],
  ['graphql-request', 'graphql-request'],
  ['python', 'Python'],
  ['r', 'R'],
] as const

export const Clients = () => (
  <>
    <p>Installed, configured, and asked for a first query, a page of results and an error:</p>
    <ul class="links">
      {CLIENTS.map(([id, name]) => (
        <li key={id}>
          <a href={`/docs/clients#${id}`}>{name}</a>
        </li>
      ))}
    </ul>
    <h3>Scalars</h3>
    <div class="wide">
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">Scalar</th>
            <th scope="col">TypeScript</th>
            <th scope="col">Python</th>
            <th scope="col">Example</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {SCALARS.map(([scalar, typescript, python, example, what]) => (
            <tr key={scalar}>
              <th scope="row">
                <code>{scalar}</code>
              </th>
              <td data-is="TypeScript">
                <code>{typescript}</code>
              </td>
              <td data-is="Python">
                <code>{python}</code>
              </td>
              <td data-is="Example">
                <code>{example}</code>
              </td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <h3>Cache keys</h3>
    <p>
      Each type that implements <a href="/docs/schema#Node">Node</a> has an <code>id</code> that is the same in every
      answer, and <code>node(id:)</code> answers it: ask for <code>id</code>, and a normalising cache keeps each thing
      once, with no configuration. All other types have none: they are kept inside the thing that they belong to.
    </p>
  </>
)
