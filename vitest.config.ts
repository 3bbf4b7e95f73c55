import { join } from 'node:path'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { Response } from 'miniflare'
import { defineConfig } from 'vitest/config'

// For all processes that the tests start, servers too: what is added to data/ breaks no test.
process.env.DATA_FOLDER = join(import.meta.dirname, 'test/fixtures/data')
// Of hundreds of processes most load what another has loaded: Node keeps what it has compiled.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'dist/compile-cache')

const BUNDLED = [
  'graphql',
  'graphql-yoga',
  '@pothos/core',
  '@pothos/plugin-relay',
  'hono',
  'hono/body-limit',
  'hono/cors',
  'hono/html',
  'hono/route',
  'fflate',
  'fast-check',
  'graphql-http',
  '@modelcontextprotocol/client',
  '@modelcontextprotocol/server',
  'zod',
]

/** The workers beside this one fail here, which these tests do not notice. The site's tests run with all three. */
const failing = () => new Response(null, { status: 500 })

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'dist/test-results.json' }]],
    // The lines of requests are for whoever runs the service.
    onConsoleLog: (line) => !/"event":"(request|slow-query)"/.test(line),
    // Much of the time is spent waiting for browsers and servers: two at a time, also where there are two cores.
    maxWorkers: 2,
    // The dataset and the web pages are built once, before all projects.
    globalSetup: ['test/support/global-setup.ts'],
    projects: [
      {
        // Inside workerd, with the bindings of wrangler.toml.
        extends: true,
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { serviceBindings: { PICTURES: failing, ASSISTANTS: failing } },
          }),
        ],
        test: {
          name: 'worker',
          // Each file begins with a storage of its own.
          isolate: false,
          include: ['test/**/*.worker.test.ts'],
          setupFiles: ['test/support/worker/setup.ts'],
          testTimeout: 60_000,
          // Bundled once for all files: each would else fetch their hundreds of modules one by one.
          deps: { optimizer: { ssr: { enabled: true, include: BUNDLED } } },
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          // Nothing here keeps state beyond its file: what one has loaded serves the next.
          isolate: false,
          // Versions and tables are made by the hundred and soon gone: with room for them V8 collects less often.
          execArgv: ['--max-semi-space-size=64'],
          include: ['test/**/*.node.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One graphql for the schema's libraries and the tests: two copies refuse each other's types.
          server: { deps: { inline: [/graphql/, /@pothos/] } },
        },
      },
      {
        // From outside, over HTTP and in a browser, at the product as `npm start` runs it.
        extends: true,
        test: {
          name: 'site',
          // As above; and one browser serves all files.
          isolate: false,
          include: ['test/**/*.site.test.ts'],
          globalSetup: ['test/support/servers/site-setup.ts'],
          setupFiles: ['test/support/servers/site-ready.ts', 'test/support/servers/own-client.ts'],
          // For machines that do much else: a test takes a few seconds.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
