import { lineAndColumn } from '../text/index.js'
import { decode } from './decode.js'
import { canEncode, encodeAs } from './encode.js'
import type { Edit, Manuscript } from './manuscript.js'

/**
 * A text or Markdown file as a manuscript: its text is that of the file, character for character, so that lines
 * and columns are those of an editor. A revision keeps its character set and its byte order mark; an edit with
 * letters that the character set lacks is left. Undefined for bytes that are no text.
 */
export function plainManuscript(bytes: Uint8Array, format: Manuscript['format']): Manuscript | undefined {
  const decoded = decode(bytes)
  if (decoded === undefined) return undefined
  const { text, charset } = decoded
  const lines = lineAndColumn(text)
  return {
    text,
    format,
    blocks: [],
    letStand: [],
    place: offset => ({ kind: 'line', ...lines(offset) }),
    revise: edits => {
      // A text has no comments of its own: a remark is written into it as words, by whoever knows its format.
      const written = edits.filter(({ words, isRemark }) => isRemark !== true && canEncode(words, charset))
      const left = edits.filter(edit => !written.includes(edit))
      return Promise.resolve({ bytes: encodeAs(edited(text, written), charset, bytes), left })
    },
  }
}

/** `text` with its edits, which do not overlap. Linear. */
export function edited(text: string, edits: readonly Pick<Edit, 'span' | 'words'>[]): string {
  let out = ''
  let at = 0
  for (const { span, words } of edits.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])) {
    out += text.slice(at, span[0]) + words
    at = span[1]
  }
  return out + text.slice(at)
}
