/**
 * `npm run bench -- attribution [--articles N]`: how fast statements are found in news articles, on one thread:
 * the time to open the weights, then words a second of time and of processor time, each the median of five runs
 * after one to warm up, and the memory beyond the texts. Then one text of 0.5 MB without a line end, and texts that are no articles.
 */
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { extractAttributions, openTagger, taggedStatements, type Tagger } from '../src/attribution/index.js'
import { readNews } from './changes/texts.js'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '300' } } })
const news = readNews()
if (news === undefined) {
  console.error(
    'NOT MEASURED: corpora/news.jsonl.gz is not there. Set ONRECORD_SHARED to the folder with the evaluation data.',
  )
  process.exit(2)
}
const texts = news.slice(0, Number(values.articles)).map(({ text }) => text)
const wordsOf = (list: readonly string[]): number =>
  list.reduce((n, text) => n + (text.match(/\S+/g)?.length ?? 0), 0)
const total = wordsOf(texts)
const weights = readFileSync(new URL('../model/attribution.onrt', import.meta.url))

console.log(
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1) ?? '?'} before`,
)
const opened = process.hrtime.bigint()
const tagger = openTagger(weights)
console.log(
  `weights: ${(weights.length / 1e6).toFixed(1)} MB, opened in ${milliseconds(opened).toFixed(0)} ms\n`,
)

console.log('| what | words | time, s | words/s | words/s of processor time |')
console.log('|---|---|---|---|---|')
measure('text to statements, as extract gives them', texts, text =>
  extractAttributions(text, { model: tagger, minConfidence: 0.35 }),
)
measure('the tagger alone', texts, text => taggedStatements(text, tagger))
measure('rules alone', texts, text => extractAttributions(text))
const plain = openTagger(weights, { plain: true })
measure('tagger without WebAssembly', texts.slice(0, 1), text => taggedStatements(text, plain))

console.log(`\nmemory: ${memoryBeyondTexts(tagger).toFixed(0)} MB beyond the texts`)
console.log('\n| text of 0.5 MB | time, s |')
console.log('|---|---|')
for (const [name, piece] of [
  ['one line of prose', 'Officials said on Monday that the harbour would close, and she told reporters so. '],
  ['a table', '12\t3.5\tPoe\t400\n'],
  ['code', 'if (a[i] > 0) { say("x: " + a[i]); }\n'],
  ['Chinese', '他说港口将于五月关闭。'],
  ['lone surrogates', '\ud800 \udc00'],
] as const) {
  const text = piece.repeat(Math.ceil(5e5 / piece.length))
  const begun = process.hrtime.bigint()
  const { length } = taggedStatements(text, tagger)
  console.log(`| ${name}: ${length} statements | ${(milliseconds(begun) / 1000).toFixed(1)} |`)
}

function milliseconds(since: bigint): number {
  return Number(process.hrtime.bigint() - since) / 1e6
}

function measure(name: string, list: readonly string[], find: (text: string) => readonly unknown[]): void {
  const words = list === texts ? total : wordsOf(list)
  const times: number[] = []
  const used: number[] = []
  for (let run = 0; run < 6; run++) {
    const [begun, before] = [process.hrtime.bigint(), process.cpuUsage()]
    for (const text of list) find(text)
    const { user, system } = process.cpuUsage(before)
    if (run === 0) continue
    times.push(milliseconds(begun) / 1000)
    used.push((user + system) / 1e6)
  }
  const median = (all: readonly number[]): number => all.toSorted((x, y) => x - y)[2] ?? 0
  const perSecond = (s: number): string => `${Math.round(words / s / 1000)}k`
  const cells = [median(times).toFixed(2), perSecond(median(times)), perSecond(median(used))]
  console.log(`| ${name} | ${words} | ${cells.join(' | ')} |`)
}

/** The peak of resident memory while the texts are read, less what was there with texts and program loaded. */
function memoryBeyondTexts(reader: Tagger): number {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  for (const text of texts) {
    taggedStatements(text, reader)
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  return (peak - before) / 1e6
}
