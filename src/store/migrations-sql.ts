/** The table in which wrangler keeps the names of the migrations that were applied: `wrangler d1 migrations` reads the same one. */
export const MIGRATIONS_SQL = {
  create:
    'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)',
  applied: 'SELECT name FROM d1_migrations',
  /** @param ? the name of the file */
  add: 'INSERT INTO d1_migrations (name) VALUES (?)',
} as const
