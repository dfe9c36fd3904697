/**
 * Bundles the command line into one script, which starts several times faster than its thousand files, and keeps beside it the code that V8
 * compiles from it. Where the bundle is the same as before, nothing is written.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { BUNDLE, CODE_CACHE, loadProgram } from '../bin/load-program.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/* What is native, what only one format needs, and what reads its tables from files of its own. */
const EXTERNAL = [
  'better-sqlite3',
  'pdfjs-dist',
  'linkedom',
  '@mozilla/readability',
  'htmlparser2',
  'iconv-lite',
]

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outfile: BUNDLE,
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  external: EXTERNAL,
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: '"use strict";\nconst bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
  logLevel: 'warning',
})
const source = inAscii(outputFiles[0].text)
if (!isCurrent()) write()

/** Whether the bundle is there as it would be written, with code that this V8 takes. */
function isCurrent() {
  if (!existsSync(CODE_CACHE) || readFileSync(BUNDLE, 'latin1') !== source) return false
  return loadProgram().script.cachedDataRejected === false
}

function write() {
  rmSync(dirname(BUNDLE), { recursive: true, force: true })
  mkdirSync(dirname(BUNDLE), { recursive: true })
  writeFileSync(BUNDLE, source)
  writeFileSync(join(dirname(BUNDLE), 'LICENSES.txt'), licences())
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'code-cache.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  process.exitCode = status ?? 1
}

/**
 * The source with signs outside ASCII written as escapes: it is read and held at a byte a character. esbuild leaves them in regular
 * expressions and in `String.raw` alone; what we write in the latter becomes a regular expression, in which the escape means the same.
 */
function inAscii(text) {
  return text.replaceAll(/[^\0-\x7f]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The licences of the packages whose code is in the bundle. */
function licences() {
  const folders = Object.keys(metafile.inputs).flatMap(
    path => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  )
  const texts = [...new Set(folders)].toSorted().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, folder)).find(one => /^licen[cs]e/i.test(one))
    const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8').trim()
    return `${name} ${version} (${license})\n\n${text}\n`
  })
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}
