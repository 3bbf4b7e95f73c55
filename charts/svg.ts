/** SVG as text: elements are made by one function, which escapes all that is not markup itself. */

/** Markup that is well-formed already. A plain string is text, and is escaped where it is put. */
export interface Markup {
  readonly markup: string
}

export type Attributes = Readonly<Record<string, string | number>>

export const escapeXml = (text: string): string =>
  text
    // XML 1.0 has no place for control characters, not even escaped.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

export function element(name: string, attributes: Attributes, ...children: readonly (Markup | string)[]): Markup {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? decimal(value) : escapeXml(value)}"`)
    .join('')
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.markup)).join('')
  return { markup: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` }
}

/** A coordinate to a tenth of a pixel at the finest: more would only be more bytes. */
export const decimal = (value: number): string => String(Math.round(value * 10) / 10)
