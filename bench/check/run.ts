/**
 * `npm run eval -- check [--seed N] [--each N] [--misses] [--only generated|coverage]`: drafts made from the sample affair with
 * quotations changed by program, and real articles each checked against the record of the others.
 */
import { parseArgs } from 'node:util'
import { checkDraft } from '../../src/check/index.js'
import type { Lottery } from '../changes/lottery.js'
import { lotteryOf } from '../changes/lottery.js'
import { scoreCoverage } from './coverage.js'
import { draftOf } from './drafts.js'
import type { Item } from './items.js'
import { changed, invented, misattributed, paraphrased, untouched } from './items.js'
import type { Judged } from './score.js'
import { judge, printMisses, printScores } from './score.js'
import { readSample } from './voices.js'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    each: { type: 'string', default: '2' },
    misses: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})

/** Quotations of one draft. */
const IN_A_DRAFT = 20
const UNTOUCHED = 400
const MISATTRIBUTED = 40

if (values.only !== 'coverage') await generated()
if (values.only !== 'generated') await scoreCoverage({ misses: values.misses })

async function generated(): Promise<void> {
  const { view, voices } = await readSample()
  const lottery = lotteryOf(Number(values.seed))
  const check = (items: readonly Item[]): readonly Judged[] =>
    inDrafts(items, lottery).flatMap(part => {
      const draft = draftOf(part, lottery)
      const { judged, others } = judge(draft, checkDraft({ text: draft.text, format: 'markdown' }, view))
      for (const { severity, quotation, verdict } of others)
        if (severity !== 'ok') console.log(`of no quotation: ${severity} ${verdict} ${quotation}`)
      return judged
    })
  const drawing = { voices, lottery }
  const right = check(untouched(drawing, UNTOUCHED))
  const planted = check(
    lottery.shuffle([
      ...changed(drawing, Number(values.each)),
      ...misattributed(drawing, MISATTRIBUTED),
      ...invented(drawing),
      ...paraphrased(drawing),
    ]),
  )
  if (values.misses) printMisses([...right, ...planted])
  console.log(
    `\nMade from the sample affair, seed ${values.seed}: drafts in which every quotation is right\n`,
  )
  console.log(summary(right))
  console.log(`\nDrafts with changes: ${planted.length} planted, beside the ${right.length} untouched\n`)
  printScores([...right, ...planted])
  byChange(planted)
}

function inDrafts(items: readonly Item[], lottery: Lottery): Item[][] {
  const drafts: Item[][] = []
  const mixed = lottery.shuffle(items)
  for (let at = 0; at < mixed.length; at += IN_A_DRAFT) drafts.push(mixed.slice(at, at + IN_A_DRAFT))
  return drafts
}

function summary(right: readonly Judged[]): string {
  const count = (severity: string): number => right.filter(one => one.severity === severity).length
  const seen = right.filter(one => one.verdict !== undefined).length
  return `${right.length} quotations, ${seen} of them told of: ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`
}

function byChange(planted: readonly Judged[]): void {
  console.log('\n| change | n | severity right | verdict right |\n|---|---:|---:|---:|')
  for (const change of new Set(planted.map(({ item }) => item.change))) {
    const own = planted.filter(({ item }) => item.change === change)
    const severity = own.filter(one => one.severity === one.dueSeverity).length
    const verdict = own.filter(one => one.verdict === one.due).length
    console.log(`| ${change} | ${own.length} | ${severity} | ${verdict} |`)
  }
}
