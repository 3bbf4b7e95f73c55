/** The bindings that wrangler.toml gives the worker. */
declare namespace Cloudflare {
  interface Env {
    readonly DATASETS: KVNamespace
  }
}
