/** The table in which wrangler keeps the names of the migrations that a database has seen, oldest first. */
export const MIGRATIONS_TABLE =
  'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)'

export const APPLIED_MIGRATIONS = 'SELECT name FROM d1_migrations ORDER BY id'

/** Takes the name of the file. */
export const ADD_MIGRATION = 'INSERT INTO d1_migrations (name) VALUES (?)'
