/**
 * Points for a search or a list of statements: the database reads ten times as many rows as there are statements, and answers one
 * question at a time.
 */
export const STATEMENT_QUERY = 500

/** Points for a statement by its slug as a question of its own, and beside others that are read together with it. */
export const STATEMENT_ALONE = 100
export const STATEMENT_BY_SLUG = 5

/** Points for the counts of one facet, a question of their own to the database. */
export const FACET_WEIGHT = 20

/** Pieces of a passage: it has 24 words, each of which may have matched. */
export const MOST_SNIPPET_PARTS = 49
