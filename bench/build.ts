/**
 * `npm run bench -- build [--articles N] [--adds N] [--add-one [--record FILE]]`: builds a record of N and of N/2 news articles and
 * of the sample affair, each in a process of its own, with time, peak memory and size; then adds articles to the large one, one
 * at a time. With `--add-one` only the last, to a copy of FILE where one is given: a record of the first N articles.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readNews } from './changes/texts.js'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '12000' },
    adds: { type: 'string', default: '40' },
    'add-one': { type: 'boolean', default: false },
    record: { type: 'string' },
  },
})

/** So many single additions are not counted: the code is still being compiled. */
const WARM_UP = 5

const measured = z.object({
  milliseconds: z.number(),
  /** From the start of the process. */
  sinceStart: z.number(),
  cpu: z.number(),
  peak: z.number(),
  stages: z.record(z.string(), z.number()),
})

const news = readNews()
if (news === undefined) {
  console.error(
    'NOT MEASURED: corpora/news.jsonl.gz is not there. Set ONRECORD_SHARED to the folder with the evaluation data.',
  )
  process.exit(2)
}
const adds = Number(values.adds)
const articles = Math.min(Number(values.articles), news.length - adds)
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
const load = loadavg()[0]?.toFixed(1) ?? '?'
console.log(
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, commit ${commit}, load ${load} before\n`,
)

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
try {
  if (values['add-one']) {
    if (values.record !== undefined) copyFileSync(values.record, join(folder, 'whole.record'))
    else build('whole', [pile('whole', 0, articles)])
  } else buildAll()
  addOneByOne()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function buildAll(): void {
  console.log('| built | documents | time | CPU time | peak memory | record | stages |')
  console.log('|---|---|---|---|---|---|---|')
  const sample = fileURLToPath(new URL('../samples/affair', import.meta.url))
  for (const one of build('sample', [sample])) row('sample affair, cold start', 15, one)
  const half = Math.floor(articles / 2)
  for (const one of build('half', [pile('half', 0, half)])) row('news', half, one)
  for (const one of build('whole', [pile('whole', 0, articles)])) row('news', articles, one)
}

/** Each in a transaction of its own, in one process that opens the record anew for each. */
function addOneByOne(): void {
  const single = Array.from({ length: adds }, (_, i) => pile(`add-${i}`, articles + i, articles + i + 1))
  const all = build('whole', single)
  const warm = all.slice(WARM_UP)
  console.log(
    `\nOne article more to the record of ${articles}, in a process that has added ${WARM_UP} before, ${warm.length} articles, load ${loadavg()[0]?.toFixed(1)} after`,
  )
  console.log('| | median | 90% | least | most |')
  console.log('|---|---:|---:|---:|---:|')
  spread(
    'by the clock',
    warm.map(one => one.milliseconds),
  )
  spread('processor time', all.map((one, i) => (one.cpu - (all[i - 1]?.cpu ?? 0)) * 1000).slice(WARM_UP))
  for (const stage of new Set(warm.flatMap(one => Object.keys(one.stages))))
    spread(
      `of which ${stage}`,
      warm.map(one => one.stages[stage] ?? 0),
    )
}

function spread(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string => `${Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)} ms`
  console.log(`| ${what} | ${at(0.5)} | ${at(0.9)} | ${at(0)} | ${at(0.9999)} |`)
}

function pile(name: string, from: number, to: number): string {
  const path = join(folder, `${name}.jsonl`)
  writeFileSync(
    path,
    (news ?? [])
      .slice(from, to)
      .map(one => `${JSON.stringify(one)}\n`)
      .join(''),
  )
  return path
}

type Measured = z.infer<typeof measured> & { readonly size: number }

/** Builds from each path in turn, in one process: the peak memory of the first is that of one build. */
function build(record: string, paths: readonly string[]): Measured[] {
  const script = fileURLToPath(new URL('build/measure-build.mjs', import.meta.url))
  const target = join(folder, `${record}.record`)
  const result = spawnSync(process.execPath, [script, target, ...paths], { encoding: 'utf8' })
  if (result.status !== 0)
    throw new Error(`the build of ${record} ended with ${result.status}: ${result.stderr}`)
  const lines = result.stdout.trim().split('\n')
  return lines.map(line => ({ ...measured.parse(JSON.parse(line)), size: statSync(target).size }))
}

function row(built: string, documents: number, one: Measured): void {
  const stages = Object.entries(one.stages).map(([stage, time]) => `${stage} ${(time / 1000).toFixed(1)}`)
  const cells = [
    built,
    documents,
    `${(one.sinceStart / 1000).toFixed(1)} s`,
    `${one.cpu.toFixed(1)} s`,
    `${Math.round(one.peak / 2 ** 20)} MB`,
    `${(one.size / 1e6).toFixed(1)} MB`,
    stages.join(', '),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}
