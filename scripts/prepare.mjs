/**
 * What every script needs before it can run: the packages of the lock file, and the compiled program.
 * Uses Node alone, because nothing may be installed yet.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const bin = name => join(root, 'node_modules', '.bin', name)

/** Runs a program to its end with our terminal. Returns its exit code; 127 where it could not start. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  return result.status ?? 127
}

/** Ends the process with a clear line where a step failed. */
export function must(step, code) {
  if (code === 0) return
  console.error(`${step} failed (exit code ${code}).`)
  process.exit(code)
}

/** `npm ci`, unless node_modules already holds exactly what package-lock.json asks for. */
export function ensureInstalled() {
  checkNode()
  if (installed()) return
  console.error('Installing packages (npm ci); compiling SQLite can take some minutes ...')
  const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  must(
    'npm ci',
    counting('npm ci', () => run('npm', install, { stdio: ['ignore', 2, 2] })),
  )
}

/** So often a long step says that it goes on, in seconds. */
const EVERY = 15

/** Does `work`, which says nothing for minutes, while a process of its own says how long it has gone on; that ends with this one. */
function counting(step, work) {
  const script = `const [, step, every] = process.argv
    let seconds = 0
    setInterval(() => {
      if (process.ppid === 1) process.exit()
      console.error('  ' + step + ' goes on: ' + (seconds += Number(every)) + ' seconds so far')
    }, every * 1000)`
  const clock = spawn(process.execPath, ['-e', script, step, String(EVERY)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    return work()
  } finally {
    clock.kill()
  }
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 20) return
  console.error(`Onrecord needs Node 20 or newer; this is ${process.version}.`)
  process.exit(2)
}

/** npm keeps what it installed in node_modules/.package-lock.json: compare it with the lock, package by package. */
function installed() {
  const marker = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(marker)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(marker, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  )
}

/** Compiles every layer, then bundles the command line into one script, and the web app. */
export function ensureBuilt() {
  ensureInstalled()
  must('tsc -b', run(bin('tsc'), ['-b']))
  must('the bundle', run(process.execPath, [join(root, 'scripts', 'bundle.mjs')]))
  must('vite', run(bin('vite'), ['build', 'web', '--config', 'web/vite.config.ts']))
}

/** The Chromium that the browser tests drive; undefined where there is none. */
function chromium() {
  const paths = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  return paths.find(path => path && existsSync(path))
}

/**
 * Debian's Chromium, for the tests: installed where it is missing and we may. Where we may not, the
 * tests that need it fail and say so: they are never left out in silence.
 */
export function ensureChromium() {
  if (!chromium() && existsSync('/usr/bin/apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    const apt = (...args) => {
      const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args]
      return run(command, rest, {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    }
    console.error('Installing Chromium for the browser tests (apt-get install chromium) ...')
    if (apt('update') === 0) apt('install', '-y', '--no-install-recommends', 'chromium')
  }
  process.env.CHROMIUM = chromium() ?? ''
}
