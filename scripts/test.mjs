/**
 * The whole test: types and layers, lint, format, dead code, packaging, then the tests themselves.
 * Ends with one line, `N passed, N failed, N skipped`, in which each house check counts as one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureChromium, root, run } from './prepare.mjs'

ensureBuilt()
ensureChromium()

const bin = name => join(root, 'node_modules', '.bin', name)
const checks = [
  ['types and layers', bin('tsc'), ['-b', 'tsconfig.json', 'tsconfig.test.json']],
  ['lint', bin('oxlint'), ['--type-aware', '--deny-warnings']],
  ['format', bin('oxfmt'), ['--check', '.']],
  ['dead code', bin('knip'), []],
  ['packaging', bin('publint'), ['--strict']],
]

const total = { passed: 0, failed: 0, skipped: 0 }
for (const [name, command, args] of checks) {
  console.log(`\n== ${name}`)
  const code = run(command, args)
  total[code === 0 ? 'passed' : 'failed'] += 1
  if (code !== 0) console.log(`FAILED: ${name}`)
}

console.log('\n== tests')
const report = join(root, 'dist', 'vitest.json')
mkdirSync(join(root, 'dist'), { recursive: true })
rmSync(report, { force: true })
const only = process.argv.slice(2)
const code = run(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...only,
])
if (existsSync(report)) {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  total.passed += result.numPassedTests
  total.failed += result.numFailedTests
  total.skipped += result.numPendingTests + result.numTodoTests
  if (code !== 0 && result.numFailedTests === 0) total.failed += 1
} else {
  total.failed += 1
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)
