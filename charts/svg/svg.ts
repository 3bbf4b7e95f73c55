/** Builds SVG as text. `element` escapes every plain string, so that only `Markup` is inserted as it is. */

/** Well-formed markup. A plain string is text and gets escaped. */
export interface Markup {
  readonly markup: string
}

export type Attributes = Readonly<Record<string, string | number>>

export const escapeXml = (text: string): string =>
  text
    // XML 1.0 forbids these characters, even escaped.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression removes them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

export function element(name: string, attributes: Attributes, ...children: readonly (Markup | string)[]): Markup {
  const attributeText = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? decimal(value) : escapeXml(value)}"`)
    .join('')
  const content = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.markup)).join('')
  return {
    markup: content === '' ? `<${name}${attributeText}/>` : `<${name}${attributeText}>${content}</${name}>`,
  }
}

/** Words on one line, from their baseline. */
export const textAt = (words: string, x: number, y: number, fontSize: number, look: Attributes = {}): Markup =>
  element('text', { x, y, 'font-size': fontSize, ...look }, words)

export type Place = readonly [x: number, y: number]

export const lineBetween = ([x1, y1]: Place, [x2, y2]: Place, look: Attributes): Markup =>
  element('line', { x1, x2, y1, y2, ...look })

/** Rounds a coordinate to a tenth of a pixel: more digits only add bytes. */
export const decimal = (value: number): string => String(Math.round(value * 10) / 10)
