/** Apollo Client, asking by GET and by hash, so that the browser and every cache on the way can answer. */
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'

/** Where the API is; this very site, which passes it on, unless VITE_API says otherwise. */
const API: string = import.meta.env.VITE_API ?? ''

export const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.from([
    new PersistedQueryLink({ sha256, useGETForHashedQueries: true }),
    new HttpLink({ uri: `${API}/graphql`, useGETForQueries: true }),
  ]),
})

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
