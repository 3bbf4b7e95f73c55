/** Tells the figure of a mark: of the nearest one to the pointer, or of that which the arrow keys have reached. */
import { announce } from './announce.ts'
import { made } from './made.ts'

const READY = 'data-reader'

export function addChartReader(): void {
  for (const svg of document.querySelectorAll<SVGSVGElement>(`svg.chart:not([${READY}])`)) {
    const marks = [...svg.querySelectorAll<SVGGraphicsElement>('[data-label]')]
    if (marks.length === 0) continue
    svg.setAttribute(READY, '')
    readOut(svg, marks)
  }
}

function readOut(svg: SVGSVGElement, marks: readonly SVGGraphicsElement[]): void {
  const tip = made('p', { class: 'tip', hidden: '' })
  svg.parentElement?.append(tip)
  let current = -1

  const show = (index: number) => {
    const mark = marks[index]
    if (!mark) return
    marks[current]?.classList.remove('read')
    current = index
    mark.classList.add('read')
    tip.textContent = mark.dataset.label ?? ''
    tip.hidden = false
    const [box, around] = [mark.getBoundingClientRect(), (svg.parentElement ?? svg).getBoundingClientRect()]
    const left = box.left + box.width / 2 - around.left - tip.offsetWidth / 2
    tip.style.left = `${Math.max(0, Math.min(left, around.width - tip.offsetWidth))}px`
    tip.style.top = `${Math.max(0, box.top - around.top - tip.offsetHeight - 8)}px`
  }
  const hide = () => {
    marks[current]?.classList.remove('read')
    current = -1
    tip.hidden = true
  }
  const distance = (mark: Element, { clientX, clientY }: PointerEvent): number => {
    const { left, right, top, bottom } = mark.getBoundingClientRect()
    return Math.hypot(
      clientX - Math.max(left, Math.min(clientX, right)),
      clientY - Math.max(top, Math.min(clientY, bottom)),
    )
  }

  svg.addEventListener('pointermove', (event) => {
    const distances = marks.map((mark) => distance(mark, event))
    const nearest = distances.indexOf(Math.min(...distances))
    if ((distances[nearest] ?? Infinity) < 40) show(nearest)
    else hide()
  })
  svg.addEventListener('pointerleave', hide)
  svg.setAttribute('tabindex', '0')
  svg.addEventListener('blur', hide)
  svg.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') hide()
    if (step === undefined) return
    event.preventDefault()
    show((current + step + marks.length) % marks.length)
    announce(tip.textContent ?? '')
  })
}
