/** The share of one member over time: a line, and the same figures as a table with their edition. */
import { useQuery } from '@apollo/client/react'
import { SHARE } from './documents.ts'
import { Line } from './line.tsx'
import { Notice } from './notice.tsx'

export function ShareOfGdp({ code }: { code: string }) {
  const { data, loading, error } = useQuery(SHARE, { variables: { code, from: 2014 } })
  if (loading) return <Notice kind="loading">Loading…</Notice>
  if (error) return <Notice kind="error">{error.message}</Notice>
  const member = data?.member
  if (!member) return <Notice kind="empty">{code} is no member of NATO.</Notice>
  const { name, series, absence } = member
  if (!series)
    return (
      <Notice kind="empty">
        {'explanation' in absence ? absence.explanation : `There are no figures of ${name}.`}
      </Notice>
    )
  const { years, values, statuses, table, edition } = series
  return (
    <>
      <Line name={name} years={years} values={values} statuses={statuses} />
      <table>
        <caption>
          {name}, percent of GDP. {edition.title}, {edition.publishedOn}, {table}. A ring marks an estimate.
        </caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Share</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year, at) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{values[at]?.toFixed(2) ?? 'no figure'}</td>
              <td>{statuses[at]?.toLowerCase() ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
