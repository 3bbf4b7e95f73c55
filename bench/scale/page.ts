/**
 * Puts tables into a page, each in place of all that is under its heading.
 *
 * @throws Error when the page has no such heading
 */
export function withSections(page: string, sections: Readonly<Record<string, string>>): string {
  const lines = page.split('\n')
  for (const [heading, body] of Object.entries(sections)) {
    const at = lines.indexOf(`### ${heading}`)
    if (at < 0) throw new Error(`The page has no heading "### ${heading}".`)
    const next = lines.findIndex((line, index) => index > at && /^#{1,3} /.test(line))
    lines.splice(at + 1, (next < 0 ? lines.length : next) - at - 1, '', ...body.split('\n'), '')
  }
  return lines.join('\n')
}
