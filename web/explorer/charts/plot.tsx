import type { PlotOptions } from '@observablehq/plot'
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlotLibrary } from './library.ts'

/** Observable Plot is loaded lazily, for the first chart. */
let loading: Promise<PlotLibrary> | null = null
const loadPlot = (): Promise<PlotLibrary> => {
  loading ??= import('./library.ts').then(({ library }) => library)
  return loading
}

interface Props {
  readonly height: number
  /** The accessible name of the chart. Its figures are in the table below. */
  readonly label: string
  readonly draw: (plot: PlotLibrary, width: number) => PlotOptions
  /** The element that contains the chart, so that it can be downloaded. */
  readonly holder: RefObject<HTMLDivElement | null>
}

/** A chart of Observable Plot. Its space is reserved from the start, to avoid a layout shift. */
export function PlotChart({ height, label, draw, holder }: Props) {
  const width = useWidth(holder)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (width === 0) return
    let isCurrent = true
    loadPlot().then(
      (plot) => {
        if (!isCurrent) return
        const drawing = plot.plot({ width, height, marginBottom: 44, ...draw(plot, width) })
        // With role="img" screen readers ignore the content, so the labels that Plot gives its marks are removed.
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
      isCurrent = false
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
