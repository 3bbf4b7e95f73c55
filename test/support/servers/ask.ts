/** Questions that several tests have of a server. */

/** The answer to a query. */
export async function ask(origin: string, query: string, variables?: object) {
  const body = JSON.stringify({ query, variables })
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return response.json()
}

/** The id of a pathway, as addresses have it. */
export async function pathwayId(origin: string): Promise<string> {
  const pathway = 'pathway(input: { target: { total: { sharePercent: 5, year: 2032 } } }) { id }'
  return (await ask(origin, `{ member(code: "ESP") { ${pathway} } }`)).data.member.pathway.id
}
