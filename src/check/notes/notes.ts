import type { Verdict } from '../../collation/index.js'
import type { Span } from '../../text/index.js'
import { findDates } from '../../time/index.js'
import { countWords } from '../count-words.js'
import type { Credited } from '../credited.js'
import type { Finding, ReviewNote } from '../finding.js'
import { accountNotes } from './account.js'
import type { MadeNote, NoteContext, QuotedContext } from './context.js'
import { indirectSpeechNotes } from './indirect-speech.js'
import { intermediaryNote } from './intermediary.js'
import { occasionNote } from './occasion.js'
import { provisionNotes } from './provision.js'
import { roleNotes } from './role.js'
import { saidDateNote } from './said-date.js'
import { saidPlaceNote } from './said-place.js'

/** Makes the notes of one draft. */
export interface NoteMaker {
  /** Those on what the draft says around one quotation, by place; empty where nobody else's words or none are behind it. */
  readonly onQuotation: (finding: Finding, credited: Credited) => ReviewNote[]
  /** Those on what belongs to no quotation, by place. */
  readonly onDraft: () => ReviewNote[]
}

/** Readings that are somebody's words, so that where and when they were said can be asked. */
const THEIRS: ReadonlySet<Verdict> = new Set<Verdict>([
  'verbatim',
  'punctuation',
  'trimmed',
  'elided',
  'bracketed',
  'cut',
  'altered',
])

/** Fewer words are said again and again: they tell nothing of when and where these were. */
const LEAST_WORDS = 3

const ON_QUOTATIONS: readonly ((context: QuotedContext) => MadeNote | undefined)[] = [
  occasionNote,
  saidDateNote,
  saidPlaceNote,
  intermediaryNote,
]

/**
 * The notes of a draft; `reasonFor` tells why its author lets a span stand. Cost: a walk over the draft for its dates
 * and provisions, then by quotation.
 */
export function noteMaker(
  { analysis, view }: Pick<NoteContext, 'analysis' | 'view'>,
  reasonFor: (span: Span) => string | undefined,
): NoteMaker {
  const context: NoteContext = { analysis, view, dates: findDates(analysis.document.text) }
  const provisions = provisionNotes(context)
  const settled = (notes: readonly (MadeNote | undefined)[]): ReviewNote[] =>
    notes
      .filter(note => note !== undefined)
      .map(note => ({ ...note, suppressed: reasonFor(note.span) }))
      .toSorted((a, b) => a.span[0] - b.span[0] || (a.code < b.code ? -1 : 1))
  return {
    onQuotation: (finding, { statement }) => {
      const { base } = finding
      const attribution = statement === undefined ? undefined : analysis.attributions[statement]
      if (base === undefined || !THEIRS.has(finding.verdict)) return []
      const quoted = attribution === undefined ? undefined : { ...context, finding, base, attribution }
      const few = countWords(finding.quotation) < LEAST_WORDS
      const around = quoted === undefined || few ? [] : ON_QUOTATIONS.map(noteOf => noteOf(quoted))
      return settled([...around, provisions(finding)])
    },
    onDraft: () =>
      settled([...indirectSpeechNotes(context), ...roleNotes(context), ...accountNotes(context)]),
  }
}
