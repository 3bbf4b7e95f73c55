/** What a reader sees of a page, on one line. @param besides elements whose text is no part of it, beside styles, pictures and scripts */
export const wordsIn = (html: string, besides: readonly string[] = []): string =>
  html
    .replace(new RegExp(`<(${['style', 'svg', 'script', ...besides].join('|')})\\b[\\s\\S]*?</\\1>`, 'g'), ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
