declare namespace Cloudflare {
  /** The bindings of wrangler.toml. */
  interface Env {
    readonly DATASETS: KVNamespace
    readonly STATEMENTS: D1Database
    readonly RATE_LIMIT: RateLimit
    /** The header with the IP address of the client. Undefined or empty: no header is trusted, and all clients share one rate limit. */
    readonly CLIENT_ADDRESS_HEADER?: string
    /** The address to write to about what is wrong: `https://…`, `mailto:…` or an address of mail. Undefined or empty: there is none. */
    readonly CONTACT?: string
    /** The secret that publishing requires, set with `wrangler secret put`. Undefined: publishing is off. */
    readonly ADMIN_SECRET?: string
    /** The worker of pictures/. Undefined: there are no pictures as PNG. */
    readonly PICTURES?: Fetcher
    /** The worker of assistants/. Undefined: there is no /mcp. */
    readonly ASSISTANTS?: import('./http/assistants/routes.ts').Assistants
    /** The files of dist/web. */
    readonly ASSETS: Fetcher
  }
  /** The type of `exports.default` in tests, which call the worker as the platform does. */
  interface GlobalProps {
    mainModule: typeof import('./worker.ts')
  }
}
