/** The migrations that a database has seen, oldest first, in the table that wrangler keeps of them. */
export const APPLIED_MIGRATIONS = 'SELECT name FROM d1_migrations ORDER BY id'
