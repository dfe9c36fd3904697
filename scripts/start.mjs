/** Opens the sample affair in the reading room, building what is missing. Ends with Ctrl-C. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, must, root, run } from './prepare.mjs'

ensureBuilt()
// A record of its own, named for its affair: what a reader decides in it stays, whatever the demo does with its own.
const record = 'ostrey-siren.record'
const onrecord = (args, options) =>
  run(process.execPath, [join(root, 'bin', 'onrecord.js'), ...args], options)

const there = existsSync(join(root, record))
if (there && onrecord(['show', record], { stdio: 'ignore' }) !== 0) {
  const aside = 'ostrey-siren.old.record'
  rmSync(join(root, aside), { force: true })
  renameSync(join(root, record), join(root, aside))
  console.error(`${record} cannot be read by this version: it lies aside as ${aside}.`)
}
if (!existsSync(join(root, record))) must('build', onrecord(['build', 'samples/affair', '-o', record]))
process.exit(onrecord(['serve', record, ...process.argv.slice(2)]))
