import { type Zippable, zipSync } from 'fflate'

/** The earliest time that a zip file can contain. A constant, so that the bytes do not depend on the time or the time zone. */
const NO_TIME = new Date(1980, 0, 1)

/**
 * Files in one zip. The same files always give the same bytes. The compression is a library for that reason: that of the platform may
 * change with its version.
 */
export const zip = (files: Zippable): Uint8Array<ArrayBuffer> =>
  // os 3 is Unix; the attributes are those of a regular file with mode 644.
  new Uint8Array(zipSync(files, { level: 6, mtime: NO_TIME, os: 3, attrs: 0o100644 << 16 }))
