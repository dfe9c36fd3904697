import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The policy of the server allows no inline data but images.
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: false,
    // Packages mark what may run in a browser alone ("use client"): all of this does.
    rolldownOptions: {
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
      // On a busy machine every build would say that its plugins take long.
      checks: { bundlerTimings: false },
      // What the first page needs is one file: a dozen of them are a dozen requests, six at a time.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  oxc: { jsx: { runtime: 'automatic' } },
  // The server puts one of its own in the place of this in each page it sends: what react-aria adds as a style
  // element (a page that stands still behind a dialog) bears it.
  html: { cspNonce: 'NONCE-OF-THIS-PAGE' },
  logLevel: 'warn',
})
