import type { Span } from '../text/index.js'
import type { Draft } from './draft.js'
import type { Inspection } from './finding.js'
import type { LetStand } from './suppressions.js'
import { notesWithoutReason, suppressionsOf } from './suppressions.js'

/** A text with what the reader of its format tells of it. */
interface ReadText extends Pick<Draft, 'text' | 'format' | 'blocks'> {
  /** Notes that stand beside the text, as comments do. */
  readonly letStand: readonly { readonly covers: Span; readonly reason: string }[]
}

/** What was read of a file as a draft: notes beside the text have no place in it. */
export function asDraft({ text, format, blocks = [], letStand }: ReadText): Draft {
  return {
    text,
    format,
    blocks,
    letStand: letStand.map(({ covers, reason }) => ({ note: [covers[0], covers[0]], covers, reason })),
  }
}

/** Notes of the author that let nothing stand: they cover nothing that was found, or give no reason. By place. */
export function unusedNotes(draft: Draft, { findings, notes }: Inspection): LetStand[] {
  const standing = [...findings, ...findings.flatMap(finding => finding.notes), ...notes].filter(
    one => one.suppressed !== undefined,
  )
  const unused = suppressionsOf(draft).filter(
    ({ covers }) => !standing.some(({ span }) => span[0] < covers[1] && span[1] > covers[0]),
  )
  return [...unused, ...notesWithoutReason(draft)].toSorted((a, b) => a.covers[0] - b.covers[0])
}
