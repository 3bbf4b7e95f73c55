/** Runs SQL inside Miniflare: each statement that is prepared from outside is a call of its own, which blocks. */
import type { Miniflare } from 'miniflare'

/** A worker with the same D1 as the one that is served. */
export const SQL_WORKER = {
  name: 'sql',
  modules: true,
  script: `export default {
    async fetch(request, { STATEMENTS }) {
      const sql = await request.json()
      return Response.json(await STATEMENTS.batch(sql.map((one) => STATEMENTS.prepare(one))))
    },
  }`,
  d1Databases: ['STATEMENTS'],
}

/** Runs statements in one transaction. @returns the rows of each */
export async function runSql<Row>(miniflare: Miniflare, sql: readonly string[]): Promise<readonly (readonly Row[])[]> {
  const answer = await miniflare.dispatchFetch('http://localhost/', {
    method: 'POST',
    headers: { 'MF-Route-Override': SQL_WORKER.name },
    body: JSON.stringify(sql),
  })
  const results = (await answer.json()) as readonly { readonly results: readonly Row[] }[]
  return results.map((one) => one.results)
}
