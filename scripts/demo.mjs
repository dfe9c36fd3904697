/** Builds the record of the sample affair, says what it found, and checks the sample draft against it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, must, root, run } from './prepare.mjs'

ensureBuilt()
const folder = mkdtempSync(join(tmpdir(), 'onrecord-demo-'))
const record = join(folder, 'sample.record')
const onrecord = (...args) => {
  console.log(`\n$ onrecord ${args.map(arg => (arg === record ? 'sample.record' : arg)).join(' ')}\n`)
  return run(process.execPath, [join(root, 'bin', 'onrecord.js'), ...args])
}
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

must('build', onrecord('build', 'samples/affair', '-o', record))
must('show', onrecord('show', record))
const code = onrecord('check', 'samples/draft.md', '--record', record)
if (code > 1) must('check', code)
console.log('\nThat was the sample affair. To build your own: npx onrecord build FOLDER -o my.record')
