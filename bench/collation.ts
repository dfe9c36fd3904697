/**
 * `npm run bench -- collation [--articles N] [--runs N] [--hand N]`: matches N and N/2 news articles all against all, with time and
 * peak memory; then, on N of them with changed quotations hidden in others, what it finds beside what is done by hand today.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compareByHand } from './collation/compare-by-hand.js'
import type { PileFigures } from './collation/figures.js'
import { median } from './collation/figures.js'
import { readNews } from './changes/texts.js'

type Stage = 'indexing' | 'linking' | 'grouping'
const ALL: readonly Stage[] = ['indexing', 'linking', 'grouping']

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '12000' },
    runs: { type: 'string', default: '3' },
    hand: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
  },
})
const news = readNews()
if (news === undefined) {
  console.error(
    'NOT MEASURED: corpora/news.jsonl.gz is not there. Set ONRECORD_SHARED to the folder with the evaluation data.',
  )
  process.exit(2)
}
const articles = Math.min(Number(values.articles), news.length)
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
const [cpu] = cpus()
console.log(
  `${cpu?.model.trim()}, ${cpus().length} cores, Node ${process.version}, commit ${commit}; ${values.runs} runs, medians\n`,
)

const whole = Array.from({ length: Number(values.runs) }, () => matched(articles))
const half = Array.from({ length: Number(values.runs) }, () => matched(Math.floor(articles / 2)))
console.log('Times are wall clock, with the CPU time of all cores in brackets; memory is resident.')
console.log(
  '| articles | words | quotations | links | utterances | indexing | linking | both | grouping | all | texts | peak |',
)
console.log('|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|')
for (const runs of [half, whole]) console.log(lineOf(runs))
const ratio = (clock: 'wall' | 'cpu'): string => {
  const of = (runs: readonly PileFigures[]): number => median(runs.map(one => sum(one, clock, ALL)))
  return (of(whole) / of(half)).toFixed(2)
}
console.log(`\nTwice the articles take ${ratio('wall')} times the time, ${ratio('cpu')} times the CPU time.`)
console.log(
  `Spread of the ${articles}: ${whole.map(one => sum(one, 'wall', ALL).toFixed(1)).join(', ')} s.\n`,
)
compareByHand(news.slice(0, Math.min(articles, Number(values.hand))), Number(values.seed))

function matched(count: number): PileFigures {
  const child = fileURLToPath(new URL('collation/match-pile.ts', import.meta.url))
  const result = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', child, String(count)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
  return JSON.parse(result.stdout) as PileFigures
}

function sum(one: PileFigures, clock: 'wall' | 'cpu', stages: readonly Stage[]): number {
  return stages.reduce((total, stage) => total + one[stage][clock], 0)
}

function lineOf(runs: readonly PileFigures[]): string {
  const [first] = runs
  if (first === undefined) return ''
  const time = (...stages: Stage[]): string => {
    const of = (clock: 'wall' | 'cpu'): string => median(runs.map(one => sum(one, clock, stages))).toFixed(1)
    return `${of('wall')} (${of('cpu')}) s`
  }
  const memory = (of: (one: PileFigures) => number): string => `${median(runs.map(of)).toFixed(0)} MB`
  const counts = [first.articles, first.words, first.passages, first.links, first.utterances].map(String)
  const times = [
    time('indexing'),
    time('linking'),
    time('indexing', 'linking'),
    time('grouping'),
    time(...ALL),
  ]
  const cells = [...counts, ...times, memory(one => one.megabytesBefore), memory(one => one.megabytesPeak)]
  return `| ${cells.join(' | ')} |`
}
