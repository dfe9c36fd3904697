/**
 * `npm run bench -- room --record FILE [--rounds N]`: the reading room over a record, in real Chromium: the first page from a cold start of
 * the server, each answer of the API (in a row, and alone as the first that a server is asked for), typing in the search box, scrolling the longest list, and the
 * size of the first page's JavaScript.
 */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { median, quantile } from './collation/figures.js'
import { askApi } from './room/ask-api.js'
import { askFirst } from './room/ask-first.js'
import { coldStart } from './room/cold-start.js'
import { openBench } from './room/open-bench.js'
import { scrollList } from './room/scroll-list.js'
import { typeWords } from './room/type-words.js'

const { values } = parseArgs({
  options: { record: { type: 'string' }, rounds: { type: 'string', default: '5' } },
})
if (values.record === undefined) {
  console.error('usage: npm run bench -- room --record FILE [--rounds N]')
  process.exit(2)
}
const rounds = Number(values.rounds)
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
const load = loadavg()[0]?.toFixed(1) ?? '?'
console.log(
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, commit ${commit}, load ${load} before\n`,
)

const shown = (numbers: readonly number[]): string =>
  `${Math.round(median(numbers))} | ${Math.round(quantile(numbers, 0.95))} | ${Math.round(Math.max(...numbers))}`

console.log('| what | median, ms | 95%, ms | most, ms |')
console.log('|---|---:|---:|---:|')
const starts = []
for (let round = 0; round < rounds; round++) starts.push(await coldStart(values.record))
console.log(`| from the command to its link | ${shown(starts.map(one => one.link))} |`)
console.log(`| from the command to the first page | ${shown(starts.map(one => one.page))} |`)
const bench = await openBench(values.record)
try {
  for (const [address, times] of await askApi(bench, rounds)) console.log(`| ${address} | ${shown(times)} |`)
  console.log(`| search as it is typed | ${shown(await typeWords(bench))} |`)
  const { rows, frames, slowest, thread, script } = await scrollList(bench)
  console.log(
    `\nScrolling a list of ${rows} rows: ${frames.toFixed(0)} frames a second, the slowest ${slowest.toFixed(0)} ms; a frame takes ${thread.toFixed(1)} ms of the main thread, ${script.toFixed(1)} of it script`,
  )
  const kilobytes = starts.map(one => one.script / 1000)
  console.log(`JavaScript of the first page: ${Math.max(...kilobytes).toFixed(0)} kB gzipped`)
} finally {
  await bench.close()
}
console.log('\n| as the first thing that a server is asked | at once, ms | after a second, ms |')
console.log('|---|---:|---:|')
for (const [path, { atOnce, later }] of await askFirst(values.record))
  console.log(`| ${path} | ${Math.round(atOnce)} | ${Math.round(later)} |`)
