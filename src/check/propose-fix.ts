import type { VariantKind, Verdict } from '../collation/index.js'
import type { Span } from '../text/index.js'
import type { Finding, FindingVariant, SourcePassage } from './finding.js'

/** Words to be put in the place of others, so that a quotation has the words of the record. */
export interface ProposedEdit {
  /** Into the draft; empty where words are only put in. */
  readonly span: Span
  readonly words: string
}

const MENDED: readonly Verdict[] = ['punctuation', 'cut', 'altered']
/** What may stand beside these: it is marked, or leaves the words as they are. */
const BESIDE: ReadonlySet<Verdict> = new Set([...MENDED, 'verbatim', 'trimmed', 'elided', 'bracketed'])
/** Points that are left as the draft has them: what it marks, and what is a matter of its house style. */
const LEFT: ReadonlySet<VariantKind> = new Set(['elided', 'bracketed', 'spelling', 'moved'])

/**
 * The edits by which a quotation gets the exact words of its source, in the order of the draft. Empty where that is
 * not sure: only a quotation that was cut, altered or punctuated otherwise, aligned with a passage that its speaker
 * says in a document of their own, and that nobody lets stand. Linear.
 */
export function proposeFix(finding: Finding, draft: string): ProposedEdit[] {
  const { base, verdict, verdicts, speaker } = finding
  if (base === undefined || finding.suppressed !== undefined || !MENDED.includes(verdict)) return []
  if (!verdicts.every(one => BESIDE.has(one)) || !base.primary || finding.witnesses !== undefined) return []
  if (speaker !== undefined && base.speaker !== undefined && speaker !== base.speaker) return []
  const points = finding.variants.filter(({ kind }) => !LEFT.has(kind))
  const unsure = points.some(
    ({ baseDocument, reading }) =>
      baseDocument !== undefined || EDITED.test(draft.slice(reading[0], reading[1])),
  )
  if (unsure) return []
  return points
    .toSorted((a, b) => a.reading[0] - b.reading[0] || a.reading[1] - b.reading[1])
    .map(point => fitted(movedBehindMarks(point, base, draft), finding.span, draft))
    .filter(({ span, words }) => draft.slice(span[0], span[1]) !== words)
}

/** Marks of an edit inside words that differ: what the author did there is not known. */
const EDITED = /[[\]…]|\.\.\./

const OPENS = /[\p{L}\p{N}("“‘$£€]/u
const CLOSES = /[\p{L}\p{N}.,;:!?)”’%…]/u

/** The edit for one point, with one space where words would run together and none left over where words go. */
function fitted({ reading, baseWords }: FindingVariant, quotation: Span, draft: string): ProposedEdit {
  const [start, end] = reading
  const words = baseWords.replaceAll(/\s+/g, ' ')
  const before = draft.slice(quotation[0], start)
  const after = draft.slice(end, quotation[1])
  if (words === '') return removed(reading, before, after)
  const put = withFirstCase(words, before, draft.slice(start, end))
  // What stands for something has its spaces where that has them.
  if (start < end) return { span: reading, words: put }
  const left = CLOSES.test(before.at(-1) ?? '') && OPENS.test(put[0] ?? '') ? ' ' : ''
  const right = CLOSES.test(put.at(-1) ?? '') && OPENS.test(after[0] ?? '') ? ' ' : ''
  return { span: reading, words: left + put + right }
}

/** Words that were dropped behind a mark that the draft kept belong behind it there too. */
function movedBehindMarks(point: FindingVariant, base: SourcePassage, draft: string): FindingVariant {
  const [start, end] = point.reading
  if (start < end) return point
  const before = base.text.slice(0, Math.max(0, point.base[0] - base.span[0]))
  const mark = /[^\p{L}\p{N}]*$/u.exec(before)?.[0].trim() ?? ''
  if (mark === '' || !draft.startsWith(mark, start)) return point
  const spaces = /^\s*/.exec(draft.slice(start + mark.length))?.[0].length ?? 0
  const at = start + mark.length + spaces
  return { ...point, reading: [at, at] }
}

/** Words that go, with one of the two spaces around them. */
function removed([start, end]: Span, before: string, after: string): ProposedEdit {
  if (/\s$/.test(before) && (after === '' || /^[\s.,;:!?]/.test(after)))
    return { span: [start - 1, end], words: '' }
  return { span: [start, before === '' && /^\s/.test(after) ? end + 1 : end], words: '' }
}

/** Words that open a quotation keep the capital that the draft gives them there. */
function withFirstCase(words: string, before: string, replaced: string): string {
  const opens = before.trim() === '' && /^\p{Lu}/u.test(replaced)
  return opens ? words.slice(0, 1).toUpperCase() + words.slice(1) : words
}
