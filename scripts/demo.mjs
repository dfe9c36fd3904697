/** Builds the record of the sample affair, says what it shows, checks the sample draft against it, and ends. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, must, root, run } from './prepare.mjs'

ensureBuilt()
const record = 'sample.record'
for (const end of ['', '-wal', '-shm']) rmSync(join(root, record + end), { force: true })

/** Says what the next command is for, and runs it as a user would. */
function onrecord(purpose, ...args) {
  console.log(`\n${purpose}\n\n$ onrecord ${args.join(' ')}\n`)
  return run(process.execPath, [join(root, 'bin', 'onrecord.js'), ...args])
}

console.log(`
The sample affair is invented. A flood siren stayed silent, an official wrote a
letter about it, and the newspapers quote the letter, and each other.
samples/affair has 15 documents: the letter, posts, a statement, a code of
conduct, a press release, articles. samples/draft.md is one more article, not
yet checked.`)

must('build', onrecord('1. Read the documents into a record.', 'build', 'samples/affair', '-o', record))
must('show', onrecord('2. Who altered which quotation, where it came from, who copied whom.', 'show', record))
const check = ['check', 'samples/draft.md', '--record', record, '--min-severity', 'error']
const code = onrecord('3. What the draft has wrong, against the record.', ...check)
if (code > 1) must('check', code)
console.log(`
That was the sample affair. Its record stays in ${record}; to go on:

  npm start                  # opens the same affair in the reading room, in the browser
  npx onrecord check samples/draft.md --record ${record}
  npx onrecord trace ${record} "we have called it prudence"
  npx onrecord show ${record} utterances --publisher "Brisklane"
  npx onrecord build FOLDER -o my.record`)
