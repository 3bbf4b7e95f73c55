/**
 * Cells for a notebook in the style of Observable: each export is a cell, and needs nothing but `fetch`.
 * In a notebook, with Observable Plot:
 *
 *     import { shares } from './spending.js'
 *     const rows = await shares(['POL', 'DEU', 'ITA'], { from: 2014 })
 *     Plot.plot({
 *       y: { label: 'percent of GDP', zero: true },
 *       marks: [
 *         Plot.lineY(rows, { x: 'year', y: 'value', stroke: 'name' }),
 *         Plot.dot(rows, { x: 'year', y: 'value', stroke: 'name', filter: (row) => row.status !== 'ACTUAL' }),
 *       ],
 *     })
 */

/**
 * @typedef {object} Row One figure, as Plot likes them.
 * @property {string} code
 * @property {string} name
 * @property {number} year
 * @property {number | null} value Percent of GDP; null where the edition has none, never zero.
 * @property {string | null} status ACTUAL, ESTIMATE or PROJECTION.
 * @property {string} edition
 */

const QUERY = `
query Shares($codes: [CountryCode!]!, $from: Int) {
  members(codes: $codes) {
    code
    name
    series(indicator: DEFENCE_SHARE_OF_GDP, fromYear: $from) {
      years
      values
      statuses
      edition {
        slug
      }
    }
  }
}
`

/**
 * NATO's figures of defence spending as a share of GDP, a row for each member and year.
 * @param {readonly string[]} codes
 * @param {{ from?: number, origin?: string }} [options] the first year, and where the API is
 * @returns {Promise<Row[]>}
 */
export async function shares(codes, { from = 2014, origin = 'http://localhost:8787' } = {}) {
  const { members } = await ask(origin, QUERY, { codes, from })
  return members.flatMap(
    /** @param {any} member */ ({ code, name, series }) =>
      (series?.years ?? []).map(
        /** @param {number} year @param {number} at */ (year, at) => ({
          code,
          name,
          year,
          value: series.values[at],
          status: series.statuses[at],
          edition: series.edition.slug,
        }),
      ),
  )
}

/**
 * By GET, so that the browser and every cache keep the answer.
 * @param {string} origin
 * @param {string} query
 * @param {object} variables
 */
export async function ask(origin, query, variables) {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) })
  const response = await fetch(`${origin}/graphql?${parameters}`, { headers: { accept: 'application/json' } })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  return data
}
