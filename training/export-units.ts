/**
 * Writes the units of a corpus as binary columns for the training scripts, read by the very code that
 * reads them at inference. Usage: tsx training/export-units.ts CORPUS.jsonl OUT [--variants]
 */
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { passages, LONGEST_PASSAGE } from '../src/attribution/tagger/passages.js'
import { markQuotations } from '../src/attribution/tagger/quotation-state.js'
import { markSentenceStarts } from '../src/attribution/tagger/sentence-starts.js'
import { emptyUnits, readUnits } from '../src/attribution/tagger/units.js'

interface Document {
  readonly id: string
  readonly text: string
}

const [, , corpus, out] = process.argv
if (corpus === undefined || out === undefined) throw new Error('usage: export-units.ts CORPUS.jsonl OUT')

const units = emptyUnits(LONGEST_PASSAGE)
const ids: string[] = []
const rows = createWriteStream(`${out}.units`)
let total = 0
const input = readFileSync(corpus)
for (let from = 0; from < input.length;) {
  let to = input.indexOf(10, from)
  if (to < 0) to = input.length
  const line = input.toString('utf8', from, to)
  from = to + 1
  if (line.trim() === '') continue
  const document = JSON.parse(line) as Document
  const index = ids.push(document.id) - 1
  let passage = 0
  for (const span of passages(document.text)) {
    readUnits(document.text, span, units)
    markQuotations(document.text, units)
    markSentenceStarts(units)
    // A row: document, passage, start, end, word, prefix, suffix hashes, shape | flags << 8 | quoted << 16.
    const block = new Int32Array(units.count * 8)
    for (let i = 0; i < units.count; i++) {
      const word = units.word[i] ?? 0
      block.set(
        [
          index,
          passage,
          units.start[i] ?? 0,
          units.end[i] ?? 0,
          word,
          units.prefix[i] ?? 0,
          units.suffix[i] ?? 0,
          (units.shape[i] ?? 0) | ((units.flags[i] ?? 0) << 8) | ((units.quoted[i] ?? 0) << 16),
        ],
        i * 8,
      )
    }
    total += units.count
    passage++
    if (!rows.write(Buffer.from(block.buffer))) await new Promise(done => rows.once('drain', done))
  }
}
rows.end()
writeFileSync(`${out}.ids.json`, JSON.stringify(ids))
console.log(`${corpus}: ${ids.length} documents, ${total} units`)
