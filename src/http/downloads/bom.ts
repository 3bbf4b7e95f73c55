const MARK = [0xef, 0xbb, 0xbf]

/** The bytes of a CSV behind the byte order mark, by which Excel on Windows knows that they are UTF-8, or as they are. */
export const withBom = (bytes: Uint8Array<ArrayBuffer>, isAsked: boolean): Uint8Array<ArrayBuffer> =>
  isAsked ? new Uint8Array([...MARK, ...bytes]) : bytes
