/** The part of jsonld that the tests use. It has no types of its own. */
declare module 'jsonld' {
  interface Loaded {
    readonly contextUrl: undefined
    readonly documentUrl: string
    readonly document: object
  }
  interface Options {
    readonly documentLoader: (url: string) => Promise<Loaded>
    readonly safe: boolean
  }
  const jsonld: { expand(document: object, options: Options): Promise<readonly Readonly<Record<string, unknown>>[]> }
  export default jsonld
}
