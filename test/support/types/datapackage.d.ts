/** The part of Frictionless' JavaScript library that the tests use; it ships no types. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string
    readonly tabular: boolean
    read(options: { keyed: boolean; relations: boolean; cast: boolean }): Promise<readonly object[]>
  }
  export class Package {
    static load(descriptor: string, options?: { strict: boolean }): Promise<Package>
    readonly valid: boolean
    readonly resources: readonly Resource[]
  }
}
