/** Enough of an XML reader to say whether a document is well-formed: tags that match, attributes in quotes, nothing unescaped. */

const NAME = '[A-Za-z_][\\w:.-]*'
const TEXT = /^(?:[^<>&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)+/
const OPEN = new RegExp(`^<(${NAME})((?:\\s+${NAME}="(?:[^<&"]|&(?:amp|lt|gt|quot|apos|#\\d+);)*")*)\\s*(/?)>`)
const CLOSE = new RegExp(`^</(${NAME})>`)
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML 1.0 does not allow
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/** @throws Error at the first place that is not XML */
export function parseXml(text: string): { readonly name: string } {
  if (FORBIDDEN.test(text)) throw new Error('A character that XML does not allow.')
  const open: string[] = []
  let root: string | null = null
  let rest = text.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '').trimEnd()
  while (rest !== '') {
    const start = OPEN.exec(rest)
    const end = CLOSE.exec(rest)
    const words = open.length > 0 ? TEXT.exec(rest) : null
    const [taken] = start ?? end ?? words ?? []
    if (taken === undefined || (root !== null && open.length === 0)) throw new Error(`Not XML: ${rest.slice(0, 60)}`)
    if (start) {
      const [, name = '', attributes = '', empty] = start
      const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, one]) => one)
      if (new Set(names).size < names.length) throw new Error(`An attribute twice: ${start[0]}`)
      root ??= name
      if (empty !== '/') open.push(name)
    } else if (end && open.pop() !== end[1]) throw new Error(`Closed without being open: ${end[0]}`)
    rest = rest.slice(taken.length)
  }
  if (root === null || open.length > 0) throw new Error('Not closed.')
  return { name: root }
}
