import 'vitest'

declare module 'vitest' {
  /** What the global set-up hands to every test. */
  interface ProvidedContext {
    dataset: { readonly version: string; readonly base64: string }
    /** Where the product runs; only in the project that looks at it from outside. */
    origin: string
  }
}
