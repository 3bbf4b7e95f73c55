import 'vitest'

declare module 'vitest' {
  /** What the global set-up hands to every test. */
  interface ProvidedContext {
    /** How many random documents are tried: the environment's RANDOM_RUNS. */
    randomRuns: number
    /** Where they start: the environment's RANDOM_SEED. Null: anywhere. */
    randomSeed: number | null
    /** A folder for what tests write, which goes when all are done. */
    temporary: string
    dataset: { readonly version: string; readonly base64: string }
    /** What makes the tables of the statements, and what fills them. */
    statements: {
      readonly migrations: { readonly name: string; readonly queries: string[] }[]
      readonly importSql: readonly string[]
      /** Another version, with one statement reworded and one gone. */
      readonly other: {
        readonly version: string
        readonly reworded: string
        readonly gone: string
        readonly importSql: readonly string[]
      }
    }
    /** Where the product runs; only in the project that looks at it from outside. */
    origin: string
    /** The folder of its KV and D1. */
    state: string
    /** The file with all that it prints. */
    log: string
  }
}
