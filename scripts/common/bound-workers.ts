/** The workers that the first one is bound to: they run beside it, and are deployed before it. */
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** Makes pictures. */
const PICTURES_CONFIG = join(ROOT, 'pictures/wrangler.toml')
/** Speaks with assistants. */
const ASSISTANTS_CONFIG = join(ROOT, 'assistants/wrangler.toml')

/** Their configurations, for `wrangler dev` and `wrangler deploy`. */
export const BOUND_WORKERS: readonly string[] = [PICTURES_CONFIG, ASSISTANTS_CONFIG]
