/** Text as HTML. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** What a reader sees of HTML that was made here: no tags, no entities. */
export const plainText = (html: string): string =>
  Object.entries(ENTITIES)
    .toReversed()
    .reduce((text, [sign, entity]) => text.replaceAll(entity, sign), html.replace(/<[^>]*>/g, ''))
