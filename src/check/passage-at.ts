import type { RecordDocument } from '../record/index.js'
import type { Span } from '../text/index.js'
import { paragraphs } from '../text/index.js'
import type { SourcePassage } from './finding.js'
import { untitled } from './source-passage.js'

/** Characters of the document shown on each side, cut at a word. */
const AROUND = 110

/** A span of a document that is nobody's words, with what stands around it. Linear in the text. */
export function passageAt(document: RecordDocument, span: Span): SourcePassage {
  const { text } = document
  const all = paragraphs(text)
  const first = all.findIndex(paragraph => paragraph[1] > span[0])
  const [start, end] = all[first] ?? [0, text.length]
  const before = text.slice(Math.max(start, span[0] - AROUND), span[0])
  const after = text.slice(span[1], Math.max(span[1], Math.min(end, span[1] + AROUND)))
  return {
    document: document.id,
    span,
    text: text.slice(span[0], span[1]),
    before: span[0] - AROUND > start ? before.replace(/^\S*\s+/, '') : before,
    after: span[1] + AROUND < end ? after.replace(/\s+\S*$/, '') : after,
    paragraph: first + 1,
    provision: undefined,
    primary: document.kind !== 'article',
    speaker: undefined,
    speakerName: undefined,
    said: undefined,
    kind: document.kind,
    title: document.title,
    publisher: document.publisher,
    published: document.published,
    ...untitled(document),
  }
}
