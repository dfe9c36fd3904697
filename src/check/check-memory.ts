import type { RecordView } from '../record/index.js'
import type { Candidate, Reading } from './candidate.js'

/** The places found for a quotation, whose differences lie from `at` on in the draft. */
interface Kept {
  readonly at: number
  readonly candidates: readonly Candidate[]
}

/** What was found for a key before, in the same state of the same record; else what `find` gives, which is kept. */
export type Recall = (key: string, find: () => Kept) => Kept

/** What was found for the quotations of one draft after another: of a draft that is edited, nearly all stay as they are. */
export interface CheckMemory {
  /** Recalls what belongs to the record as it now is; what was kept of another state, or another record, is forgotten. */
  readonly of: (record: RecordView) => Recall
}

/** So many searches are kept, some three a quotation: more would hold the documents of a whole record. */
const MOST_KEPT = 1024

/** A memory for drafts that are checked one after the other. It knows nothing yet. */
export function checkMemory(): CheckMemory {
  const known = new Map<string, Kept>()
  let of: RecordView | undefined
  let state: string | undefined
  const recall: Recall = (key, find) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found = find()
    const [oldest] = known.size >= MOST_KEPT ? known.keys() : []
    if (oldest !== undefined) known.delete(oldest)
    known.set(key, found)
    return found
  }
  return {
    of(record) {
      const now = record.state?.()
      if (record !== of || now !== state) known.clear()
      of = record
      state = now
      return recall
    },
  }
}

/** What stands on its line so near a quotation tells whether it quotes several things at once. */
const AROUND = 80

/**
 * What `find` gives for a quotation, asked once for each `search` while the quotation and what stands beside it stay as they
 * are, wherever they come to stand. Without a memory it is asked each time.
 */
export function recalled(
  reading: Reading,
  search: string,
  { recall, find }: { readonly recall: Recall | undefined; readonly find: () => readonly Candidate[] },
): readonly Candidate[] {
  if (recall === undefined) return find()
  const { text, span } = reading
  const [start, end] = span
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split('\n')
      .at(-1) ?? ''
  const after = text.slice(end, end + AROUND).split('\n')[0] ?? ''
  const key = [search, before.length, end - start, before + text.slice(start, end) + after].join(' ')
  const { at, candidates } = recall(key, () => ({ at: start, candidates: find() }))
  return at === start ? candidates : candidates.map(candidate => moved(candidate, start - at))
}

/** The same candidate for the same quotation so many characters further on. */
function moved(candidate: Candidate, by: number): Candidate {
  const variants = candidate.comparison.variants.map(variant => {
    const [start, end] = variant.reading
    return { ...variant, reading: [start + by, end + by] as const }
  })
  return { ...candidate, comparison: { ...candidate.comparison, variants } }
}
