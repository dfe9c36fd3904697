/**
 * `npm run eval -- attribution [--quick]`: scores the statements that the tagger and the rules find in PolNeAR's
 * dev articles, each figure with a 95% interval by bootstrap over articles, then the tagger on print that was
 * changed and on other genres. --quick leaves out all but the tagger.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { extractAttributions, openTagger } from '../../dist/attribution/index.js'
import { root } from '../prepare.mjs'
import { needShared } from '../shared.mjs'
import { CHANGES, changePrint } from './change-print.mjs'

const quick = process.argv.includes('--quick')
const { scoreArticle, summarise, readJsonl } = await import(needShared('eval', 'score-attribution.mjs'))
const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const corpus = (...path) => {
  const text = gunzipSync(readFileSync(needShared('corpora', ...path))).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

const model = openTagger(readFileSync(join(root, 'model', 'attribution.onrt')))
const dev = corpus('polnear', 'dev.jsonl.gz')

/** What the table shows: the metric of the scorer and which of its values. */
const COLUMNS = [
  ['relation F1', 'relation', 'f'],
  ['direct P', 'relation | direct', 'p'],
  ['direct R', 'relation | direct', 'r'],
  ['mixed F1', 'relation | mixed', 'f'],
  ['indirect F1', 'relation | indirect', 'f'],
  ['content tokens F1', 'content tokens', 'f'],
]

/** A generator of numbers in [0, 1) that gives the same ones every time. */
function lottery(seed) {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

function sum(list) {
  const total = {}
  for (const counts of list)
    for (const [metric, { tp, pred, gold }] of Object.entries(counts)) {
      const into = (total[metric] ??= { tp: 0, pred: 0, gold: 0 })
      into.tp += tp
      into.pred += pred
      into.gold += gold
    }
  return summarise(total)
}

/** The figures of one system with 95% intervals, from the counts of each article. */
function figures(counts) {
  const draw = lottery(11)
  const whole = sum(counts)
  const samples = Array.from({ length: 400 }, () =>
    sum(counts.map(() => counts[Math.floor(draw() * counts.length)])),
  )
  return COLUMNS.map(([, metric, value]) => {
    const sorted = samples.map(sample => sample[metric]?.[value] ?? 0).toSorted((a, b) => a - b)
    return { value: whole[metric]?.[value] ?? 0, low: sorted[10], high: sorted[389] }
  })
}

const percent = x => (100 * x).toFixed(1)

function print(name, counts) {
  const cells = figures(counts).map(({ value, low, high }) =>
    `${percent(value)} (${percent(low)}-${percent(high)})`.padEnd(20),
  )
  console.log(name.padEnd(26) + cells.join(''))
}

/** The counts of each article for a function from text to statements. */
const score = (articles, extract) =>
  articles.map(({ text, attributions }) => scoreArticle(text, attributions, extract(text)))

/** The share of relations with a reporting verb for their cue that are found. */
function reportingVerbs(articles, extract) {
  const VERB =
    /\b(said|says|say|saying|told|tells|telling|added|adds|adding|wrote|writes|writing|argued|argues|asked|asks|claimed|claims|announced|explained|explains|reported|reports|noted|notes|insisted|insists|warned|warns|stated|states|suggested|tweeted|according to)\b/i
  let found = 0
  let all = 0
  for (const { text, attributions } of articles) {
    const gold = attributions.filter(({ cue }) => cue.some(([s, e]) => VERB.test(text.slice(s, e))))
    const counts = scoreArticle(text, gold, extract(text))
    found += counts.relation.tp
    all += counts.relation.gold
  }
  return found / all
}

/** As `onrecord extract` gives them. */
const LEAST_CONFIDENCE = 0.35
const tagged = text => extractAttributions(text, { model, minConfidence: LEAST_CONFIDENCE })
console.log(`PolNeAR dev, ${dev.length} articles; in brackets 95% intervals over articles`)
console.log(''.padEnd(26) + COLUMNS.map(([title]) => title.padEnd(20)).join(''))
print('tagger', score(dev, tagged))
if (!quick)
  print(
    'tagger, every confidence',
    score(dev, text => extractAttributions(text, { model })),
  )
console.log(
  `tagger, recall of relations whose cue is a reporting verb: ${percent(reportingVerbs(dev, tagged))}`,
)
if (quick) process.exit(0)

print(
  'rules',
  score(dev, text => extractAttributions(text)),
)
await printBaseline()
await printCompromise()
console.log('\nThe tagger where print was changed')
for (const change of CHANGES) {
  const articles = dev.map(article => changePrint(article, change))
  print(change, score(articles, tagged))
}
printGenres()
printCalibration()

/** The rule baseline of the study, run as it is. */
async function printBaseline() {
  for (const [from, name] of [
    ['baselines', 'baseline-rule.mjs'],
    ['eval', 'score-attribution.mjs'],
  ])
    copyFileSync(needShared(from, name), join(folder, name))
  writeFileSync(join(folder, 'dev.jsonl'), dev.map(article => JSON.stringify(article)).join('\n'))
  const { status } = spawnSync(
    process.execPath,
    ['baseline-rule.mjs', 'dev.jsonl', 'out.jsonl', '--indirect'],
    { cwd: folder },
  )
  if (status !== 0) return console.log('rule baseline: did not run')
  const found = new Map(readJsonl(join(folder, 'out.jsonl')).map(line => [line.id, line.attributions]))
  print(
    'rule baseline',
    dev.map(({ id, text, attributions }) => scoreArticle(text, attributions, found.get(id) ?? [])),
  )
}

/** compromise finds quotations only: content without source. */
async function printCompromise() {
  const { default: nlp } = await import('compromise').catch(() => ({}))
  if (nlp === undefined) return console.log('compromise: not installed (npm i --no-save compromise)')
  const quotations = text => {
    const spans = nlp(text)
      .quotations()
      .json({ offset: true })
      .map(({ offset }) => [offset.start, offset.start + offset.length])
    return spans.map(span => ({ source: [], cue: [], content: [span] }))
  }
  print('compromise', score(dev, quotations))
}

/** GUM marks only some attributions, so only recall can be told: content overlapping by half, source by a word. */
function printGenres() {
  const by = new Map()
  for (const document of corpus('gum', 'attribution.jsonl.gz').filter(({ split }) => split === 'dev')) {
    const found = tagged(document.text)
    const tally = by.get(document.genre) ?? { all: 0, content: 0, both: 0 }
    by.set(document.genre, tally)
    for (const gold of document.attributions) {
      const match = found.find(({ content }) => share(content, gold.contentPolnear ?? gold.content) >= 0.5)
      tally.all++
      tally.content += match === undefined ? 0 : 1
      tally.both += match !== undefined && share(match.source, gold.source) > 0 ? 1 : 0
    }
  }
  console.log('\nGUM dev, recall by genre: content found; content and source found')
  for (const [genre, { all, content, both }] of by)
    console.log(`${genre.padEnd(14)}${all} attributions: ${percent(content / all)} ${percent(both / all)}`)
}

/** Characters shared by two lists of spans over those that either covers. */
function share(a, b) {
  const length = spans => spans.reduce((n, [s, e]) => n + e - s, 0)
  let common = 0
  for (const [s, e] of a) for (const [f, g] of b ?? []) common += Math.max(0, Math.min(e, g) - Math.max(s, f))
  const both = length(a) + length(b ?? []) - common
  return both === 0 ? 0 : common / both
}

/** How often statements of a confidence are right, and what a least confidence would give. */
function printCalibration() {
  console.log(
    '\nConfidence: statements, share that is right; and with it as the least, precision and recall of relations',
  )
  const gold = dev.reduce((n, { attributions }) => n + attributions.length, 0)
  const judged = dev.flatMap(({ text, attributions }) =>
    extractAttributions(text, { model }).map(statement => ({
      confidence: statement.confidence,
      right: scoreArticle(text, attributions, [statement]).relation.tp > 0,
    })),
  )
  for (let low = 0; low < 1; low += 0.1) {
    const here = judged.filter(({ confidence }) => confidence >= low && confidence < low + 0.1)
    const above = judged.filter(({ confidence }) => confidence >= low)
    const right = list => list.filter(one => one.right).length
    if (here.length > 0)
      console.log(
        `${low.toFixed(1)} to ${(low + 0.1).toFixed(1)}: ${String(here.length).padStart(5)} ${percent(right(here) / here.length).padStart(6)}   P ${percent(right(above) / above.length)} R ${percent(right(above) / gold)}`,
      )
  }
}
