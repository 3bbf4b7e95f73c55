/** Characters of a sentence whose numbers are checked. */
export const LONGEST_SENTENCE = 300

/** Numbers of a sentence that are checked. */
export const MAX_NUMBERS = 4

/** Figures that a number also fits, in one answer. */
export const MAX_FITS = 10

/** Numbers that are not checked and are named with the reason. */
export const MAX_UNREAD = 10
