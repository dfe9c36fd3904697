/**
 * `npm run eval -- changes [--count N] [--seed N] [--only CHANGE] [--errors] [--samples]`: quotations changed by program and hidden in
 * other text, found and judged by collation; and links between texts that have nothing in common.
 */
import { parseArgs } from 'node:util'
import { CHANGES } from './changes.js'
import { falseAlarms } from './false-alarms.js'
import { itemsOf } from './items.js'
import type { Judgement } from './judge.js'
import { judge } from './judge.js'
import { lotteryOf } from './lottery.js'
import { printChanges, printErrors, printVerdicts } from './report.js'
import type { Article } from './texts.js'
import { newsTexts, readNews, sampleTexts } from './texts.js'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '7' },
    only: { type: 'string' },
    errors: { type: 'boolean', default: false },
    samples: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const count = Number(values.count)
const news = values.samples ? undefined : readNews()
if (news === undefined) {
  console.error(
    'NOT MEASURED ON NEWS: corpora/news.jsonl.gz is not there, or was left out; set ONRECORD_SHARED to the folder with the evaluation data.',
  )
}
const texts = [await sampleTexts(), ...(news === undefined ? [] : [newsTexts(news, lotteryOf(seed))])]
const judgements: Judgement[] = []
for (const change of CHANGES) {
  if (values.only !== undefined && change.name !== values.only) continue
  process.stderr.write(`${change.name}, ${judgements.length} so far\n`)
  for (const item of itemsOf(change, { texts, count, seed })) judgements.push(judge(item))
}
if (values.errors) printErrors(judgements, 6)
console.log(
  `\nQuotations of ${texts.map(({ name, sources }) => `${sources.length} ${name}`).join(' and ')}, seed ${seed}, up to ${count} of each change, length and kind of text`,
)
console.log(
  'span: just the quotation; kind: a variant of the right kind; limit: right on whether a limit was cut; N w: found/F1 of the verdict at N words\n',
)
printChanges(judgements)
printVerdicts(judgements)
const strangers = judgements.reduce((sum, one) => sum + one.strangers, 0)
console.log(`\nUnrelated texts in the utterances of ${judgements.length} quotations: ${strangers}`)
if (news !== undefined && values.only === undefined) for (const pile of [50, 400]) alarms(news, pile)

function alarms(articles: readonly Article[], pile: number): void {
  const found = falseAlarms(articles, pile, lotteryOf(seed))
  const rate = (found.links.length * 10_000) / found.words
  console.log(
    `False alarms: ${found.links.length} links in ${found.pairs} pairs of unrelated articles of a pile of ${pile}, ${found.words} words: ${rate.toFixed(2)} in 10,000 words`,
  )
  if (!values.errors) return
  for (const { link, quoting, carrying } of found.links)
    console.log(
      `  ${link.shared} words, ${link.score.toFixed(2)}: ${JSON.stringify(quoting)} | ${JSON.stringify(carrying)}`,
    )
}
