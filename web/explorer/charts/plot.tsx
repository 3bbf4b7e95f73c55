/** A chart of Observable Plot, which is loaded when the first one is to be drawn. */
import type { PlotOptions } from '@observablehq/plot'
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlotLibrary } from './library.ts'

let loading: Promise<PlotLibrary> | null = null
const loadPlot = (): Promise<PlotLibrary> => {
  loading ??= import('./library.ts').then(({ library }) => library)
  return loading
}

interface Props {
  readonly height: number
  /** What the chart shows, for whoever does not see it; its figures are in the table below. */
  readonly label: string
  readonly draw: (plot: PlotLibrary, width: number) => PlotOptions
  /** Holds the drawing, for whoever wants to take it along. */
  readonly holder: RefObject<HTMLDivElement | null>
}

/** Its place is kept free from the beginning, so that nothing jumps when it is drawn. */
export function PlotChart({ height, label, draw, holder }: Props) {
  const width = useWidth(holder)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (width === 0) return
    let isWanted = true
    loadPlot().then(
      (plot) => {
        if (!isWanted) return
        const drawing = plot.plot({ width, height, marginBottom: 44, ...draw(plot, width) })
        // One picture with one name: Plot names each of its marks, which no reader of a picture can reach.
        for (const mark of drawing.querySelectorAll('[aria-label]')) {
          mark.classList.add(`mark-${mark.getAttribute('aria-label')?.split(' ')[0]}`)
          mark.removeAttribute('aria-label')
        }
        drawing.setAttribute('role', 'img')
        drawing.setAttribute('aria-label', label)
        holder.current?.replaceChildren(drawing)
      },
      () => setFailed(true),
    )
    return () => {
      isWanted = false
    }
  }, [width, height, label, draw, holder])
  return (
    <div class="plot" ref={holder} style={{ minHeight: `${height}px` }}>
      {failed && <p role="alert">The chart could not be loaded. Its figures are in the table.</p>}
    </div>
  )
}

function useWidth(holder: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  const frame = useRef(0)
  useEffect(() => {
    const element = holder.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [holder])
  return width
}
