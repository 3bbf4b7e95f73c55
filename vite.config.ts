/** Bundles the GraphiQL page: dist/web/graphiql/index.html, and hashed files under dist/web/assets/. */
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
      input: join(WEB, 'graphiql/index.html'),
      // React libraries mark their files "use client", which says nothing to a bundle for the browser.
      checks: { moduleLevelDirective: false },
    },
  },
})
