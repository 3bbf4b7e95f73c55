import 'vitest'

declare module 'vitest' {
  /** What the global set-up hands to every test. */
  interface ProvidedContext {
    dataset: { readonly version: string; readonly base64: string }
    /** What makes the tables of the statements, and what fills them. */
    statements: {
      readonly migrations: { readonly name: string; readonly queries: string[] }[]
      readonly importSql: readonly string[]
    }
    /** Where the product runs; only in the project that looks at it from outside. */
    origin: string
  }
}
