/**
 * Writes, for each relation that a model finds in an annotated corpus, its evidence and whether it is right, as
 * JSON lines for calibrate.py. Right means that an annotator has a content at least half the same with a source
 * that overlaps, or none where none was found. Usage: tsx training/evidence.ts MODEL CORPUS.jsonl
 */
import { readFileSync } from 'node:fs'
import { relationEvidence } from '../src/attribution/tagger/confidence.js'
import { openTagger } from '../src/attribution/tagger/tagger.js'
import type { Stretch } from '../src/attribution/tagger/labels.js'

type Spans = readonly (readonly [number, number])[]

interface Article {
  readonly text: string
  readonly attributions: readonly { readonly source: Spans; readonly content: Spans }[]
}

const [, , model, corpus] = process.argv
if (model === undefined || corpus === undefined) throw new Error('usage: evidence.ts MODEL CORPUS')

const length = (spans: Spans): number => spans.reduce((sum, [s, e]) => sum + e - s, 0)

function shared(a: Spans, b: Spans): number {
  let sum = 0
  for (const [s, e] of a) for (const [f, g] of b) sum += Math.max(0, Math.min(e, g) - Math.max(s, f))
  return sum
}

const tagger = openTagger(readFileSync(model))
for (const line of readFileSync(corpus, 'utf8').split('\n').filter(Boolean)) {
  const { text, attributions } = JSON.parse(line) as Article
  for (const { units, relations } of tagger.tag(text))
    for (const relation of relations) {
      const span = (s: Stretch | undefined): Spans =>
        s === undefined ? [] : [[units.start[s.first] ?? 0, units.end[s.last - 1] ?? 0]]
      const [source, content] = [span(relation.source), relation.content.flatMap(s => [...span(s)])]
      const right = attributions.some(gold => {
        const common = shared(content, gold.content)
        const alike = common * 2 >= length(content) + length(gold.content) - common
        return alike && (shared(source, gold.source) > 0 || source.length + gold.source.length === 0)
      })
      console.log(JSON.stringify([...relationEvidence(relation), right ? 1 : 0]))
    }
}
