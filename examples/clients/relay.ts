import relay, { type FetchFunction } from 'relay-runtime'
import PAGE, { type relayDocumentsPageQuery } from './__generated__/relayDocumentsPageQuery.graphql.ts'
import SHARE, { type relayDocumentsShareQuery } from './__generated__/relayDocumentsShareQuery.graphql.ts'

const { Environment, fetchQuery, Network, RecordSource, Store } = relay

const ask: FetchFunction = async ({ text }, variables) => {
  const parameters = new URLSearchParams({ query: text ?? '', variables: JSON.stringify(variables) })
  const response = await fetch(`http://localhost:8787/graphql?${parameters}`)
  const answer = await response.json()
  if (answer.errors) throw new Error(answer.errors[0].message)
  return answer
}
// Things are kept by their id, which Relay asks for by itself.
const environment = new Environment({ network: Network.create(ask), store: new Store(new RecordSource()) })

const share = await fetchQuery<relayDocumentsShareQuery>(environment, SHARE, { code: 'POL' }).toPromise()
const datum = share?.member?.datum
console.log(share?.member?.name, datum?.__typename === 'Datum' ? datum.value : null)

const first = await fetchQuery<relayDocumentsPageQuery>(environment, PAGE, {}).toPromise()
const after = first?.data.pageInfo.endCursor ?? null
const second = await fetchQuery<relayDocumentsPageQuery>(environment, PAGE, { after }).toPromise()
console.log('rows on the second page:', second?.data.nodes.length)

await fetchQuery<relayDocumentsShareQuery>(environment, SHARE, { code: 'P0L' })
  .toPromise()
  .catch((error: Error) => console.log(error.message))
