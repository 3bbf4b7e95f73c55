/** The page is served with the API behind it: `/graphql` is passed on to where API says. */
import { defineConfig } from 'vite'

const proxy = { '/graphql': { target: process.env.API ?? 'http://localhost:8787', changeOrigin: true } }

export default defineConfig({
  root: import.meta.dirname,
  server: { proxy },
  preview: { proxy },
  // React libraries mark their files "use client", which says nothing to a bundle for the browser.
  build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
})
