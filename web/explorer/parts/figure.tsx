import type { PlotOptions } from '@observablehq/plot'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { PlotLibrary } from '../charts/library.ts'
import { PlotChart } from '../charts/plot.tsx'
import type { Table } from '../data/csv.ts'
import { Actions } from './actions.tsx'
import { FiguresTable } from './figures-table.tsx'

interface Props {
  readonly title: string
  /** Edition and date, displayed under the chart. */
  readonly source: string
  readonly citation: string
  readonly file: string
  readonly height?: number
  readonly table: Table
  readonly graphiql: string
  readonly draw: (plot: PlotLibrary, width: number) => PlotOptions
  readonly legend?: ComponentChildren
}

/** A chart with its source, its figures as a table, and its actions. */
export function Figure({ title, source, citation, file, height = 340, table, graphiql, draw, legend }: Props) {
  const holder = useRef<HTMLDivElement>(null)
  return (
    <section class="figure" aria-label={title}>
      <h3>{title}</h3>
      {legend && <div class="legend">{legend}</div>}
      <PlotChart height={height} label={`${title}. The figures are in the table below.`} draw={draw} holder={holder} />
      <p class="source">{source}</p>
      <Actions
        title={title}
        source={source}
        citation={citation}
        file={file}
        table={table}
        graphiql={graphiql}
        holder={holder}
      />
      <FiguresTable caption={title} table={table} />
    </section>
  )
}
