/** Points for one member's pathway: its whole economy is computed, year by year. */
export const PATHWAY_WEIGHT = 60

/** Points for holding a pathway against the record of all members. */
export const REALISM_WEIGHT = 100

/** The same against a class that is picked from the record for each pathway. */
export const PICKED_CLASS_WEIGHT = 400

/** Points for the interval of a percentile: it is resampled hundreds of times. */
export const INTERVAL_WEIGHT = 100

/** Points for a pathway asked backwards: many are tried. */
export const SOLVER_WEIGHT = 100

/** Points for opening the figures of another version, which are read from the store. */
export const OTHER_DATASET_WEIGHT = 1_000

/** Points for what the extra of a pathway is next to, for each member. */
export const TRADE_OFF_WEIGHT = 20

/** Points for one way to finance the extra, for each member. */
export const BUDGET_WEIGHT = 20

/** Warnings of a pathway beside the notes of its edition, and beside one for each member of a group. */
export const MOST_WARNINGS = 16
