/**
 * `npm run bench -- trace [--record FILE] [--articles N] [--runs N] [--seed N]`: traces runs of 3 to 14 words of the news articles in
 * a record of N of them, every third with a word left out, in one process. FILE is a record of the first N
 * articles; without it one is built.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { traceWords } from '../src/check/index.js'
import { openRecord } from '../src/store/index.js'
import { lotteryOf } from './changes/lottery.js'
import type { Article } from './changes/texts.js'
import { readNews } from './changes/texts.js'
import { quantile } from './collation/figures.js'

const { values } = parseArgs({
  options: {
    record: { type: 'string' },
    articles: { type: 'string', default: '12000' },
    runs: { type: 'string', default: '150' },
    seed: { type: 'string', default: '7' },
  },
})
const news = readNews()?.slice(0, Number(values.articles))
if (news === undefined) {
  console.error(
    'NOT MEASURED: corpora/news.jsonl.gz is not there. Set ONRECORD_SHARED to the folder with the evaluation data.',
  )
  process.exit(2)
}
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
console.log(
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, commit ${commit}, load ${loadavg()[0]?.toFixed(1)} before\n`,
)
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
try {
  measure(values.record ?? built(news), news)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function built(articles: readonly Article[]): string {
  const [path, target] = [join(folder, 'news.jsonl'), join(folder, 'news.record')]
  writeFileSync(path, articles.map(one => `${JSON.stringify(one)}\n`).join(''))
  const script = fileURLToPath(new URL('build/measure-build.mjs', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, [script, target, path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the build ended with ${status}: ${stderr}`)
  return target
}

function measure(record: string, articles: readonly Article[]): void {
  const lottery = lotteryOf(Number(values.seed))
  const store = openRecord(record, 'read')
  const [times, processor, places]: [number[], number[], number[]] = [[], [], []]
  for (let i = 0; i < Number(values.runs); i++) {
    const words = lottery.pick(articles).text.split(/\s+/u)
    const length = 3 + Math.floor(lottery.draw() * 12)
    const from = Math.floor(lottery.draw() * Math.max(1, words.length - length))
    const run = words.slice(from, from + length)
    const asked = i % 3 === 0 && run.length > 5 ? run.toSpliced(3, 1) : run
    const before = process.cpuUsage()
    const start = performance.now()
    places.push(traceWords(asked.join(' '), store.view).length)
    times.push(performance.now() - start)
    const used = process.cpuUsage(before)
    processor.push((used.user + used.system) / 1000)
  }
  store.close()
  const at = (list: readonly number[]): string =>
    `median ${quantile(list, 0.5).toFixed(1)} ms, 95% ${quantile(list, 0.95).toFixed(1)} ms, most ${quantile(list, 1).toFixed(1)} ms`
  console.log(`${times.length} traces (seed ${values.seed}) over ${articles.length} articles`)
  console.log(`by the clock: ${at(times)}`)
  console.log(`processor time: ${at(processor)}`)
  console.log(
    `${places.filter(count => count > 0).length} found their words; ${quantile(places, 0.95)} places at the 95th percentile, ${quantile(places, 1)} at most`,
  )
}
