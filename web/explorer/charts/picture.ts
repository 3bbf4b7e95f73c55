/** A drawing as a file: the SVG as it is seen, with its colours written into it, and the same as PNG. */

const DRAWN = ['fill', 'stroke', 'color', 'font-family', 'font-size', 'font-weight', 'opacity', 'stroke-width'] as const

/** @returns null when nothing is drawn yet */
export function svgOf(holder: HTMLElement | null, title: string, source: string): string | null {
  const drawing = holder?.querySelector('svg')
  if (!drawing) return null
  const { width, height } = drawing.getBoundingClientRect()
  const copy = drawing.cloneNode(true) as SVGSVGElement
  writeStyles(drawing, copy)
  const [above, below] = [34, 26]
  const { color, backgroundColor } = getComputedStyle(document.body)
  const sheet = document.createElementNS(copy.namespaceURI, 'svg')
  sheet.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  sheet.setAttribute('viewBox', `0 0 ${width} ${height + above + below}`)
  sheet.setAttribute('width', String(width))
  sheet.setAttribute('height', String(height + above + below))
  sheet.append(
    element('rect', { width: '100%', height: '100%', fill: backgroundColor }),
    text(title, { x: '10', y: '22', fill: color, 'font-size': '15', 'font-weight': '600' }),
    text(source, { x: '10', y: String(height + above + 16), fill: color, 'font-size': '10', opacity: '0.8' }),
  )
  copy.setAttribute('y', String(above))
  copy.setAttribute('height', String(height))
  sheet.append(copy)
  return new XMLSerializer().serializeToString(sheet)
}

/** Twice as many dots as on the screen, for print and dense displays. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * 2
  canvas.height = image.height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This browser makes no PNG.'))), 'image/png')
  })
}

function writeStyles(from: Element, to: Element): void {
  const styles = getComputedStyle(from)
  for (const name of DRAWN) if (to instanceof SVGElement) to.style.setProperty(name, styles.getPropertyValue(name))
  Array.from(from.children).forEach((child, index) => {
    const other = to.children[index]
    if (other) writeStyles(child, other)
  })
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

function text(content: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = element('text', { 'font-family': 'system-ui, sans-serif', ...attributes })
  made.textContent = content
  return made
}
