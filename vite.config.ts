/** Bundles GraphiQL under dist/web, the script of the pages as dist/web/site.js, and hashed files under dist/web/assets/. */
import { join } from 'node:path'
import { defineConfig } from 'vite'

const WEB = join(import.meta.dirname, 'web')

export default defineConfig({
  root: WEB,
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    // MIT asks that its notices travel with the code.
    license: { fileName: 'assets/licenses.md' },
    // Monaco's core is one chunk, and is loaded after the page's own.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: {
        graphiql: join(WEB, 'graphiql/index.html'),
        site: join(WEB, 'site/main.ts'),
      },
      // The worker's pages name their script, so its name is the same in every build.
      output: { entryFileNames: ({ name }) => (name === 'site' ? 'site.js' : 'assets/[name]-[hash].js') },
      checks: {
        // React libraries mark their files "use client", which says nothing to a bundle for the browser.
        moduleLevelDirective: false,
        // On a busy machine the plugins of Vite itself are slow enough to be reported.
        bundlerTimings: false,
      },
    },
  },
})
