import { createRequire } from 'node:module'

const manifest = createRequire(import.meta.url)('../../package.json') as { readonly version: string }

/** The version of the package. The path holds for `dist/cli` as for `dist/bin`. */
export const VERSION = manifest.version
