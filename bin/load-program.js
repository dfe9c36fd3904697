import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script, constants } from 'node:vm'

/** Where a bundle of the command line lies: `main` has every command, `check` and `serve` have that one alone. */
export function bundleFile(name) {
  return fileURLToPath(new URL(`../dist/bin/${name}.cjs`, import.meta.url))
}

/** Where what V8 made of a bundle's source when it was built lies. */
export function codeCacheFile(name) {
  return `${bundleFile(name)}.cache`
}

/** The bundle that has the command of these arguments: a check and the server are there sooner without what builds records. */
export function bundleFor([command]) {
  return command === 'serve' || command === 'check' ? command : 'main'
}

/**
 * A bundle of the command line, compiled and not yet run. V8 takes the code that the build kept beside it, where it is the V8 that made it: to
 * compile the bundle anew takes 85 ms, and what a command runs through first some 100 ms more. Else it compiles it as ever.
 */
export function loadProgram(name) {
  // A command runs for a second or two: V8 optimises what runs long, four times later than it would. The processor
  // time of a build of the sample falls by a fifth (2.6 to 2.0 s), that of 120 articles too; the clock by little. A
  // check is done sooner than that: nine times later it takes a tenth less (0.90 to 0.80 s at the least of 6 runs).
  setFlagsFromString(`--interrupt-budget=${name === 'check' ? 600_000 : 250_000}`)
  // Most expressions are used more than once, and V8 would compile each twice: to a code of its own first, which of letters of all
  // scripts takes it twice as long. The 250 that a check of a draft uses take 47 ms, and not 143.
  setFlagsFromString('--no-regexp-tier-up')
  const bundle = bundleFile(name)
  const source = readFileSync(bundle, 'latin1')
  const script = new Script(`(function (require, __filename) {${source}\n})`, {
    filename: bundle,
    cachedData: codeCache(name),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const run = () => script.runInThisContext()(createRequire(bundle), bundle)
  return { script, run }
}

function codeCache(name) {
  try {
    return readFileSync(codeCacheFile(name))
  } catch {
    return undefined
  }
}
