import { findProvisions } from '../attribution/index.js'
import type { Span } from '../text/index.js'
import { overlap, paragraphs } from '../text/index.js'
import type { Candidate, CandidatePlace } from './candidate.js'
import type { SourcePassage } from './finding.js'
import type { RememberedView } from './remembered.js'

/** So many characters of its text name a document without a title. */
const OPENING = 200

/** Characters of the document shown on each side of a passage, cut at a word. */
const AROUND = 110

/**
 * What a candidate shows: the words that the quotation covers (of other words, the whole sentences), a few around them,
 * and where they stand.
 */
export function sourcePassage(candidate: Candidate, view: RememberedView): SourcePassage {
  const { document, comparison, stretch } = candidate
  const whole = comparison.shared === 0 || comparison.verdicts.includes('reworded')
  const span: Span = whole ? stretch : withClosingMarks(document.text, covered(candidate))
  return passageAround(candidate, span, view)
}

/** The same for a span of the candidate's document. */
export function passageAround(candidate: CandidatePlace, span: Span, view: RememberedView): SourcePassage {
  const { document, speaker } = candidate
  const all = view.paragraphsOf?.(document) ?? paragraphs(document.text)
  const first = all.findIndex(paragraph => paragraph[1] > span[0])
  const start = all[first]?.[0] ?? 0
  const end = all.find(paragraph => paragraph[1] >= span[1])?.[1] ?? document.text.length
  return {
    document: document.id,
    span,
    text: document.text.slice(span[0], span[1]),
    before: before(document.text.slice(start, span[0])),
    after: after(document.text.slice(span[1], Math.max(end, span[1]))),
    paragraph: first + 1,
    provision: provisionAt(document, span),
    primary: candidate.primary,
    speaker,
    speakerName: speaker === undefined ? undefined : view.speaker(speaker)?.name,
    said: candidate.said,
    kind: document.kind,
    title: document.title,
    publisher: document.publisher,
    published: document.published,
    ...untitled(document),
  }
}

/** What names a document without a title; nothing where it has one. */
export function untitled({ title, paths, text }: Candidate['document']): Pick<SourcePassage, 'untitled'> {
  return title === undefined ? { untitled: { path: paths[0], opening: text.slice(0, OPENING) } } : {}
}

/** The number of the provision of a rule text in which a span begins; undefined in any other document. */
function provisionAt(document: Candidate['document'], span: Span): string | undefined {
  if (document.kind !== 'rule') return undefined
  return findProvisions(document).find(one => overlap(one.span, span) > 0)?.number
}

/** From the first to the last word that the quotation or its differences touch. */
function covered({ comparison }: Candidate): Span {
  let [start, end] = comparison.baseSpan
  for (const { base, baseDocument } of comparison.variants) {
    if (baseDocument !== undefined) continue
    start = Math.min(start, base[0])
    end = Math.max(end, base[1])
  }
  return [start, end]
}

/** With the stop that ends the sentence, if it ends there. */
function withClosingMarks(text: string, [start, end]: Span): Span {
  const marks = /^[.!?…]+/.exec(text.slice(end, end + 4))
  return [start, end + (marks?.[0].length ?? 0)]
}

function before(text: string): string {
  return text.length <= AROUND ? text : text.slice(-AROUND).replace(/^\S*\s+/, '')
}

function after(text: string): string {
  return text.length <= AROUND ? text : text.slice(0, AROUND).replace(/\s+\S*$/, '')
}
