/** The CSS properties that are copied into the SVG. */
const STYLE_PROPERTIES = [
  'fill',
  'stroke',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'stroke-width',
] as const

/** The chart as a standalone SVG with title and source; null if it is not drawn yet. */
export function svgOf(holder: HTMLElement | null, title: string, source: string): string | null {
  const drawing = holder?.querySelector('svg')
  if (!drawing) return null
  const { width, height } = drawing.getBoundingClientRect()
  const copy = drawing.cloneNode(true) as SVGSVGElement
  inlineStyles(drawing, copy)
  const [above, below] = [34, 26]
  const { color, backgroundColor } = getComputedStyle(document.body)
  const picture = document.createElementNS(copy.namespaceURI, 'svg')
  picture.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  picture.setAttribute('viewBox', `0 0 ${width} ${height + above + below}`)
  picture.setAttribute('width', String(width))
  picture.setAttribute('height', String(height + above + below))
  picture.append(
    element('rect', { width: '100%', height: '100%', fill: backgroundColor }),
    text(title, { x: '10', y: '22', fill: color, 'font-size': '15', 'font-weight': '600' }),
    text(source, { x: '10', y: String(height + above + 16), fill: color, 'font-size': '10', opacity: '0.8' }),
  )
  copy.setAttribute('y', String(above))
  copy.setAttribute('height', String(height))
  picture.append(copy)
  return new XMLSerializer().serializeToString(picture)
}

/** An SVG as PNG at double resolution, for print and high-density displays. */
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

function inlineStyles(from: Element, to: Element): void {
  const styles = getComputedStyle(from)
  for (const name of STYLE_PROPERTIES)
    if (to instanceof SVGElement) to.style.setProperty(name, styles.getPropertyValue(name))
  Array.from(from.children).forEach((child, index) => {
    const other = to.children[index]
    if (other) inlineStyles(child, other)
  })
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const created = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value)
  return created
}

function text(content: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const created = element('text', { 'font-family': 'system-ui, sans-serif', ...attributes })
  created.textContent = content
  return created
}
