import type { Damage, DamageKind } from '../text/index.js'
import type { RecordDocument } from '../record/index.js'
import type { ContentsIndex } from './contents-index.js'
import { labelled, oneLine, piece } from './piece.js'
import type { Style } from './style.js'

/** What was lost, for a reader, before a place. */
export const DAMAGE_WORDS = {
  'lost-text': 'words lost',
  'lost-start': 'begins in its middle',
  'lost-end': 'stops in its middle',
  'lost-space': 'space lost',
  garbled: 'garbled',
} as const satisfies Record<DamageKind, string>

/** As wide as the widest of them, and two spaces. */
const KIND = 22

/** Characters shown on each side of a damaged place. */
const AROUND = 18

/** So many places of a document are shown where not everything is. */
const SHOWN = 2

/** Every damaged document with all its places: see `damagedEntry`. */
export function listDamage(index: ContentsIndex, style: Style): string {
  return index.contents.documents
    .map(document => damagedEntry(document, index, { ...style, whole: true }))
    .join('\n\n')
}

/**
 * A damaged document with the number of its damaged places, and the first of them (all, where the style shows
 * everything): what was lost, where, the words around, and what another document has there.
 */
export function damagedEntry(document: RecordDocument, index: ContentsIndex, style: Style): string {
  const { damage } = document
  const shown = style.whole ? damage : damage.slice(0, SHOWN)
  const count = damage.length === 1 ? '1 place' : `${damage.length} places`
  const head = [piece(index.citation(document.id), 'strong'), piece(`: ${count}`)]
  const more = damage.length > shown.length ? [`    … and ${damage.length - shown.length} more`] : []
  let last: string | undefined
  const sibling = (one: Damage): string[] => {
    const lines = siblingLine(document, one, { index, style })
    // Two places side by side lost the same words.
    if (lines[0] === last) return []
    last = lines[0]
    return lines
  }
  const lines = shown.flatMap(one => [
    labelled(
      [piece(wordsAround(one, document.text)), piece(`  (${index.place(document.id, one.span)})`, 'faint')],
      {
        label: DAMAGE_WORDS[one.kind].padEnd(KIND),
        indent: 4,
        style,
      },
    ),
    ...sibling(one),
  ])
  return [labelled(head, { label: '', indent: 2, style }), ...lines, ...more].join('\n')
}

/** What another document has at a damaged place, named as taken from there; no line where none has. */
function siblingLine(
  document: RecordDocument,
  damage: Damage,
  { index, style }: { readonly index: ContentsIndex; readonly style: Style },
): string[] {
  const sibling = index.sibling(document, damage)
  if (sibling === undefined) return []
  const { id, text } = sibling.document
  const words = piece(`“${oneLine(text.slice(...sibling.span))}”`, 'ok')
  const from = piece(`  (taken from ${index.name(id)}, ${index.place(id, sibling.span)})`, 'faint')
  return [labelled([words, from], { label: 'a sibling has'.padEnd(KIND), indent: 4, style })]
}

/** The words around a place, whole words only at the ends: `^` where something is missing, »« around what is damaged. */
export function wordsAround({ span }: Damage, text: string): string {
  const before = text.slice(Math.max(0, span[0] - AROUND), span[0])
  const after = text.slice(span[1], span[1] + AROUND)
  const left = span[0] > AROUND ? `… ${before.replace(/^\S*\s/, '')}` : before
  const right = span[1] + AROUND < text.length ? `${after.replace(/\s\S*$/, '')} …` : after
  const place = span[0] === span[1] ? '^' : `»${text.slice(...span)}«`
  return `“${oneLine((left + place + right).replaceAll(/\s*\n\s*/g, ' ¶ ')).trim()}”`
}
