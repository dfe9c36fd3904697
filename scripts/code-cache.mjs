/**
 * Keeps what V8 compiles of the bundle while the sample is built, read, checked and served, so that commands start with it.
 * One process runs them one after the other: the same compiled script, evaluated anew for each.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { CODE_CACHE, loadProgram } from '../bin/load-program.js'

const samples = join(dirname(dirname(fileURLToPath(import.meta.url))), 'samples')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
const record = join(folder, 'sample.record')
const draft = join(samples, 'draft.md')

const commands = [
  ['--help'],
  ['build', join(samples, 'affair'), '-o', record],
  ['check', draft, '--record', record],
  ['show', record],
  ['trace', record, 'we have called it prudence'],
  ['search', record, 'prudence'],
  ['serve', record, '--no-open'],
]

const { script, run } = loadProgram()
// Else functions that were not called for a while are forgotten again.
setFlagsFromString('--no-flush-bytecode')
next()
process.on('beforeExit', next)

function next() {
  const command = commands.shift()
  if (command === undefined) return keep()
  process.argv = [process.execPath, 'onrecord', ...command]
  // Keeps the loop alive, so that it comes to its end once more.
  setImmediate(run)
  if (command[0] === 'serve') interruptWhenOpen()
}

/** Ends the server as Ctrl-C does, once it waits for that; gives up where it could not start. */
function interruptWhenOpen() {
  process.exitCode = undefined
  const look = setInterval(() => {
    const open = process.listenerCount('SIGINT') > 0
    if (!open && process.exitCode === undefined) return
    clearInterval(look)
    if (open) process.emit('SIGINT')
  }, 100)
}

function keep() {
  process.off('beforeExit', next)
  // V8 takes the code of the same flags only.
  setFlagsFromString('--flush-bytecode')
  writeFileSync(CODE_CACHE, script.createCachedData())
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}
