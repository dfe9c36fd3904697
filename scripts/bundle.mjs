/**
 * Bundles the command line into scripts, which start several times faster than its thousand files, and keeps beside each the code that V8
 * compiles from it: one with all commands, and those with what checks drafts, and with the server, alone. Where a bundle is the same as before, nothing of it is written.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundleFile, codeCacheFile, loadProgram } from '../bin/load-program.js'
import { loadedLater } from './loaded-later.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/* What is native, what only one format needs, and what reads its tables from files of its own. */
const EXTERNAL = ['better-sqlite3', 'pdfjs-dist', 'linkedom', '@mozilla/readability', 'iconv-lite']

/* What few commands need, and few files. */
const LATER = ['iconv-lite', 'node:child_process', 'node:crypto', 'node:worker_threads', 'node:zlib']

/** All commands. What reads HTML is loaded with the first file that needs it. */
const MAIN = { name: 'main', external: EXTERNAL, plugins: [loadedLater([...LATER, 'htmlparser2'])] }

/**
 * The server: what it needs from its start on is part of it as it stands, so that esbuild can leave out what it does not need. All that is
 * imported later lies in its layer's folder.
 */
const SERVE = {
  name: 'serve',
  external: EXTERNAL,
  plugins: [loadedLater(LATER), withoutHttp2(), alone('serve', /^\./)],
}

/** The same for what checks drafts; a reader of one format is part of it, and throws the errors that it knows. */
const CHECK = {
  name: 'check',
  external: EXTERNAL,
  plugins: [loadedLater([...LATER, 'htmlparser2']), alone('check', /^\.\/run-/)],
}

/** One command as it stands; of what is imported later, what `apart` finds is left where it lies. A module of which nothing is used is left out. */
function alone(name, apart) {
  return {
    name: 'one command',
    setup(plugin) {
      plugin.onLoad({ filter: new RegExp(`[\\\\/]${name}-command\\.ts$`) }, ({ path }) => ({
        loader: 'ts',
        contents: readFileSync(path, 'utf8')
          .replace(/await import\('([^']+)'\)/u, 'command')
          .concat(`\nimport * as command from './run-${name}.js'\n`),
      }))
      plugin.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (!resolveDir.startsWith(join(root, 'src'))) return undefined
        if (kind === 'dynamic-import' && apart.test(path))
          return { path: `../${relative(join(root, 'src'), join(resolveDir, path))}`, external: true }
        return kind === 'import-statement'
          ? { path: join(resolveDir, path.replace(/\.js$/u, '.ts')), sideEffects: false }
          : undefined
      })
    },
  }
}

/** hono's server asks of each request whether it came by HTTP/2, which ours does not speak: to load it takes a twentieth of the start. */
function withoutHttp2() {
  return {
    name: 'without HTTP/2',
    setup(plugin) {
      plugin.onResolve({ filter: /^node:http2$/ }, ({ path }) => ({ path, namespace: 'none' }))
      plugin.onLoad({ filter: /./, namespace: 'none' }, () => ({
        contents: 'export class Http2ServerRequest {}\nexport const constants = {}',
      }))
    },
  }
}

const made = await Promise.all([MAIN, CHECK, SERVE].map(bundled))
const LICENCES = join(dirname(bundleFile('main')), 'LICENSES.txt')
for (const one of made) if (!isCurrent(one)) write(one)

/** What a bundle is to be. */
async function bundled({ name, external, plugins }) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: bundleFile(name),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    // Node has these since its version 10. esbuild makes them calls else, which make an expression anew wherever one stands in a function.
    supported: { 'regexp-unicode-property-escapes': true },
    external,
    plugins,
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: '"use strict";\nconst bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'warning',
  })
  return { name, source: inAscii(outputFiles[0].text), inputs: Object.keys(metafile.inputs) }
}

/** Whether the bundle is there as it would be written, with code that this V8 takes. */
function isCurrent({ name, source }) {
  if (!existsSync(codeCacheFile(name)) || readFileSync(bundleFile(name), 'latin1') !== source) return false
  return loadProgram(name).script.cachedDataRejected === false
}

function write({ name, source }) {
  mkdirSync(dirname(LICENCES), { recursive: true })
  rmSync(codeCacheFile(name), { force: true })
  writeFileSync(bundleFile(name), source)
  writeFileSync(LICENCES, licences())
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'code-cache.mjs'), name], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) process.exitCode = status ?? 1
}

/**
 * The source with signs outside ASCII written as escapes: it is read and held at a byte a character. esbuild leaves them in regular
 * expressions and in `String.raw` alone; what we write in the latter becomes a regular expression, in which the escape means the same.
 */
function inAscii(text) {
  return text.replaceAll(/[^\0-\x7f]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The licences of the packages whose code is in the bundles. */
function licences() {
  const folders = made
    .flatMap(({ inputs }) => inputs)
    .flatMap(path => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  const texts = [...new Set(folders)].toSorted().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, folder)).find(one => /^licen[cs]e/i.test(one))
    const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8').trim()
    return `${name} ${version} (${license})\n\n${text}\n`
  })
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}
