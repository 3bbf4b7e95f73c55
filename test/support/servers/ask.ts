/** Questions that several tests have of a server. */

/** Sends a query by POST. */
export const post = (origin: string, query: string, variables?: object): Promise<Response> =>
  fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })

/** The answer to a query. */
export const ask = async (origin: string, query: string, variables?: object) =>
  (await post(origin, query, variables)).json()

/** The id of a pathway, as addresses have it. */
export async function pathwayId(origin: string): Promise<string> {
  const pathway = 'pathway(input: { target: { total: { sharePercent: 5, year: 2032 } } }) { id }'
  return (await ask(origin, `{ member(code: "ESP") { ${pathway} } }`)).data.member.pathway.id
}
