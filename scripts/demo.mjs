/** Builds the record of the sample affair, says what it shows, checks the sample draft against it, and ends. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, must, root, run } from './prepare.mjs'

ensureBuilt()
const record = 'sample.record'
rmSync(join(root, record), { force: true })

/** Says what the next command is for, and runs it as a user would. */
function onrecord(purpose, ...args) {
  console.log(`\n${purpose}\n\n$ onrecord ${args.join(' ')}\n`)
  return run(process.execPath, [join(root, 'bin', 'onrecord.js'), ...args])
}

console.log(`
The sample affair is invented: a flood siren stayed silent, an official wrote a letter, and the newspapers
quote it, and each other. samples/affair has 15 documents: the letter, posts, a statement, a code of conduct,
a press release, articles. samples/draft.md is one more article, not yet checked.`)

must('build', onrecord('1. Read the documents into a record.', 'build', 'samples/affair', '-o', record))
must(
  'show',
  onrecord(
    '2. What the record shows: who altered which quotation, where it came from, who copied whom.',
    'show',
    record,
  ),
)
const code = onrecord(
  '3. Check the draft against the record: here only what it has wrong.',
  ...['check', 'samples/draft.md', '--record', record, '--min-severity', 'error'],
)
if (code > 1) must('check', code)
console.log(`
That was the sample affair. Its record stays in ${record}; to go on:

  npx onrecord check samples/draft.md --record ${record}           all findings, the slight ones too
  npx onrecord trace ${record} "we have called it prudence"        where words stand, and who took them from whom
  npx onrecord build FOLDER -o my.record                               a record of your own pile`)
