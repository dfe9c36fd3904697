import type { Attribution } from '../../attribution/index.js'
import type { RecordView } from '../../record/index.js'
import type { Span } from '../../text/index.js'
import { hull, overlap } from '../../text/index.js'
import type { FoundDate } from '../../time/index.js'
import type { DraftAnalysis } from '../draft-analysis.js'
import type { Finding, ReviewNote, SourcePassage } from '../finding.js'

/** What notes are made from. */
export interface NoteContext {
  readonly analysis: DraftAnalysis
  /** The dates of the draft that state themselves. */
  readonly dates: readonly FoundDate[]
  readonly view: RecordView
}

/** A quotation whose words the record has, and the statement of the draft that credits it. */
export interface QuotedContext extends NoteContext {
  readonly finding: Finding
  readonly base: SourcePassage
  readonly attribution: Attribution
}

/** A note before it is known whether the author lets it stand. */
export type MadeNote = Omit<ReviewNote, 'suppressed'>

/** The statement of the record's document to which a passage belongs; undefined where it belongs to none. */
export function statementAt(
  { document, span }: SourcePassage,
  view: RecordView,
): ReturnType<RecordView['statementsOf']>[number] | undefined {
  let best: ReturnType<RecordView['statementsOf']>[number] | undefined
  let most = 0
  for (const statement of view.statementsOf(document)) {
    const shared = statement.content.reduce((sum, part) => sum + overlap(part, span), 0)
    if (shared > most) [best, most] = [statement, shared]
  }
  return best
}

/** How far from its source and cue a statement's own words reach, in code units. */
const REACH = 90

/** What a text says around a quotation, in the line of its source and cue, with what was said blanked out. */
export function saidAround(
  text: string,
  { source, cue, content }: Pick<Attribution, 'source' | 'cue' | 'content'>,
): { readonly text: string; readonly start: number } {
  const own = hull([...source, ...cue])
  if (own === undefined) return { text: '', start: 0 }
  const start = Math.max(text.lastIndexOf('\n', own[0] - 1) + 1, own[0] - REACH)
  const line = text.indexOf('\n', own[1])
  const end = Math.min(line < 0 ? text.length : line, own[1] + REACH)
  let around = text.slice(start, end)
  for (const [from, to] of content) {
    const a = Math.max(0, from - start)
    const b = Math.min(around.length, to - start)
    if (a < b) around = around.slice(0, a) + '\0'.repeat(b - a) + around.slice(b)
  }
  return { text: around, start }
}

/** The words of a span on one line. */
export function wordsAt(text: string, span: Span): string {
  return text.slice(span[0], span[1]).replaceAll(/\s+/g, ' ').trim()
}
