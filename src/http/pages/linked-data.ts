/** JSON-LD as blocks of data, which no browser executes. */
export const linkedDataBlocks = (items: readonly object[]): string =>
  items
    .map((item) => `\n<script type="application/ld+json">${JSON.stringify(item).replaceAll('<', '\\u003c')}</script>`)
    .join('')
