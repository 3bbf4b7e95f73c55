/** A line over years, from zero, with rings on estimates. It breaks where there is no figure. The table beside it says the same to those who do not see it. */
const WIDTH = 600
const HEIGHT = 240
const MARGIN = 36

interface LineProps {
  readonly name: string
  readonly years: readonly number[]
  /** Percent of GDP. */
  readonly values: readonly (number | null)[]
  readonly statuses: readonly (string | null)[]
}

export function Line({ name, years, values, statuses }: LineProps) {
  const first = years[0] ?? 0
  const last = years.at(-1) ?? first
  const top = Math.ceil(Math.max(...values.map((value) => value ?? 0)))
  const x = (year: number) => MARGIN + ((year - first) / Math.max(last - first, 1)) * (WIDTH - 2 * MARGIN)
  const y = (value: number) => HEIGHT - MARGIN - (value / top) * (HEIGHT - 2 * MARGIN)
  const path = years.reduce((line, year, at) => {
    const value = values[at]
    if (value === null || value === undefined) return line
    const before = values[at - 1]
    return `${line}${before === null || before === undefined ? 'M' : 'L'}${x(year).toFixed(1)} ${y(value).toFixed(1)}`
  }, '')
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${name}, percent of GDP, ${first} to ${last}`}>
      {[...Array(top + 1).keys()].map((percent) => (
        <g key={percent}>
          <line className="grid" x1={MARGIN} x2={WIDTH - MARGIN} y1={y(percent)} y2={y(percent)} />
          <text x={MARGIN - 6} y={y(percent) + 4} textAnchor="end">
            {percent}%
          </text>
        </g>
      ))}
      {[first, last].map((year) => (
        <text key={year} x={x(year)} y={HEIGHT - MARGIN + 18} textAnchor="middle">
          {year}
        </text>
      ))}
      <path d={path} />
      {years.map((year, at) => {
        const value = values[at]
        if (value === null || value === undefined || statuses[at] === 'ACTUAL') return null
        return <circle key={year} cx={x(year)} cy={y(value)} r={4} />
      })}
    </svg>
  )
}
