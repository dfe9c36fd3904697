/**
 * `npm run eval -- quotations [AFFAIR...] [--errors]`: builds the record of each affair with gold
 * annotations, exports it, and scores utterances, verdicts, speakers, lineage and discrepancies.
 */
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must, root, run } from '../prepare.mjs'
import { needShared } from '../shared.mjs'

const args = process.argv.slice(2)
const flags = args.filter(arg => arg.startsWith('--'))
const named = args.filter(arg => !arg.startsWith('--'))
const affairs = named.length > 0 ? named : ['affair-c', 'affair-e']
const scorer = needShared('eval', 'score-quotations.mjs')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

for (const affair of affairs) {
  const source = needShared('coverage', affair)
  const record = join(folder, `${affair}.record`)
  const exported = join(folder, `${affair}.jsonl`)
  const onrecord = (...rest) => [join(root, 'bin', 'onrecord.js'), ...rest]
  must(
    'build',
    run(process.execPath, onrecord('build', source, '-o', record), {
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  )
  const out = openSync(exported, 'w')
  must(
    'export',
    run(process.execPath, onrecord('export', record, '--format', 'jsonl'), {
      stdio: ['ignore', out, 'inherit'],
    }),
  )
  must('score', run(process.execPath, [scorer, source, exported, ...flags]))
  console.log()
}
