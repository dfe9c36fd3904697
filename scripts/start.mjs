/** Opens the sample affair in the reading room, building what is missing. Ends with Ctrl-C. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, must, root, run } from './prepare.mjs'

ensureBuilt()
const record = 'sample.record'
const onrecord = (...args) => run(process.execPath, [join(root, 'bin', 'onrecord.js'), ...args])

if (!existsSync(join(root, record))) must('build', onrecord('build', 'samples/affair', '-o', record))
process.exit(onrecord('serve', record, ...process.argv.slice(2)))
