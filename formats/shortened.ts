/** A text, cut where it is long, so that an error does not echo long input. @param most characters that stay */
export const shortened = (text: string, most = 40): string => (text.length > most ? `${text.slice(0, most)}…` : text)
