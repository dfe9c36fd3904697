/**
 * Writes, for each relation that a model finds in an annotated corpus, its evidence and whether it is right, as
 * JSON lines for calibrate.py. Usage: tsx training/evidence.ts MODEL CORPUS.jsonl SCORER.mjs
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { relationEvidence } from '../src/attribution/tagger/confidence.js'
import { openTagger } from '../src/attribution/tagger/tagger.js'
import type { Stretch } from '../src/attribution/tagger/labels.js'

const [, , model, corpus, scorer] = process.argv
if (model === undefined || corpus === undefined || scorer === undefined) throw new Error('usage: evidence.ts MODEL CORPUS SCORER')
const { scoreArticle } = (await import(pathToFileURL(scorer).href)) as {
  scoreArticle: (text: string, gold: unknown, found: unknown) => { relation: { tp: number } }
}
const tagger = openTagger(readFileSync(model))
for (const line of readFileSync(corpus, 'utf8').split('\n').filter(Boolean)) {
  const { text, attributions } = JSON.parse(line) as { text: string; attributions: unknown }
  for (const { units, relations } of tagger.tag(text))
    for (const relation of relations) {
      const span = (s: Stretch | undefined) => (s === undefined ? [] : [[units.start[s.first], units.end[s.last - 1]]])
      const found = { source: span(relation.source), cue: span(relation.cue), content: relation.content.flatMap(span) }
      const right = scoreArticle(text, attributions, [found]).relation.tp
      console.log(JSON.stringify([...relationEvidence(relation), right]))
    }
}
