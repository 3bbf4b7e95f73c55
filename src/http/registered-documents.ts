import registered from './graphql/trusted-documents.json' with { type: 'json' }

const REGISTERED: ReadonlyMap<string, string> = new Map(Object.entries(registered))

/** The text of a document that was registered at build. @param hash the SHA-256 of the text, in lower-case hexadecimal digits */
export const registeredDocument = (hash: string): string | undefined => REGISTERED.get(hash)
