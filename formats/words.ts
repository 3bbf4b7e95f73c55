/** "Greece, Poland and Spain" */
export const listed = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names)

/** With a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
