import { LinkList } from '../parts/link-list.tsx'
import { StackedTable } from '../parts/stacked-table.tsx'
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

type Scalar = (typeof SCALARS)[number]

const COLUMNS = [
  { label: 'Scalar', cell: ([scalar]: Scalar) => <code>{scalar}</code> },
  { label: 'TypeScript', cell: ([, typescript]: Scalar) => <code>{typescript}</code> },
  { label: 'Python', cell: ([, , python]: Scalar) => <code>{python}</code> },
  { label: 'Example', cell: ([, , , example]: Scalar) => <code>{example}</code> },
  { label: 'What it is', isPlain: true, cell: ([, , , , what]: Scalar) => what },
]

export const Clients = () => (
  <>
    <p>Installed, configured, and asked for a first query, a page of results and an error:</p>
    <LinkList links={CLIENTS.map(([id, name]) => [`/docs/clients#${id}`, name])} />
    <h3>Scalars</h3>
    <div class="wide">
      <StackedTable columns={COLUMNS} rows={SCALARS} keyOf={([scalar]) => scalar} />
    </div>
    <h3>Cache keys</h3>
    <p>
      Each type that implements <a href="/docs/schema#Node">Node</a> has an <code>id</code> that is the same in every
      answer, and <code>node(id:)</code> answers it: ask for <code>id</code>, and a normalising cache keeps each thing
      once, with no configuration. All other types have none: they are kept inside the thing that they belong to.
    </p>
  </>
)
