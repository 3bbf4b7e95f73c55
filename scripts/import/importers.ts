/** The publishers whose files can be imported, by the name on the command line. */

import type { Importer } from './publication.ts'
import { eurostat } from './publisher/eurostat.ts'
import { imf } from './publisher/imf/imf.ts'
import { nato } from './publisher/nato/nato.ts'
import { oecd } from './publisher/oecd.ts'
import { sipri } from './publisher/sipri/sipri.ts'
import { un } from './publisher/un.ts'

export const IMPORTERS: ReadonlyMap<string, Importer> = new Map(
  Object.entries({ nato, sipri, imf, eurostat, un, oecd }),
)
