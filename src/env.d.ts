declare namespace Cloudflare {
  /** The bindings that wrangler.toml gives the worker. */
  interface Env {
    readonly DATASETS: KVNamespace
    readonly STATEMENTS: D1Database
    readonly RATE_LIMIT: RateLimit
    /** The header that names the address of a client. Undefined or empty: none is believed, and all clients are one. */
    readonly CLIENT_ADDRESS_HEADER?: string
    /** Lets whoever knows it publish. A secret, set with `wrangler secret put`; undefined where there is none. */
    readonly ADMIN_SECRET?: string
    /** The files of dist/web. */
    readonly ASSETS: Fetcher
  }
  /** Lets tests call the worker as the platform does. */
  interface GlobalProps {
    mainModule: typeof import('./worker.ts')
  }
}
