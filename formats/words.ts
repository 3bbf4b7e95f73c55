/** "Greece, Poland and Spain" */
export const listed = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names)

/** A constant as words: "not checkable" for NOT_CHECKABLE. */
export const asWords = (constant: string): string => constant.toLowerCase().replaceAll('_', ' ')

/** With a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
