import type { Style, Tone } from './style.js'

/** A stretch of output with one tone. Layout works on pieces, so that colour never counts as width. */
export interface Piece {
  readonly text: string
  readonly tone: Tone
}

/** A piece of running text, without colour unless a tone is given. */
export function piece(text: string, tone: Tone = 'plain'): Piece {
  return { text, tone }
}

/*
 * East Asian wide and fullwidth characters and most emoji take two columns; combining marks, joiners
 * and variation selectors take none. Ranges from Unicode's EastAsianWidth (W and F), coarsened.
 */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u
const ZERO = /\p{Mn}|\p{Me}|[\u200B-\u200D\u2060]|[\uFE00-\uFE0F]/u

/** The columns that `text` takes in a terminal. Linear. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

// Controls could move the cursor, set colours or turn the line round: what comes from documents is shown, never obeyed.
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** `text` on one line: white space runs become one space, control characters U+FFFD. Linear. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(CONTROL, '\uFFFD')
}

/** `text` in at most `width` columns, with "…" where something was left out at its end. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    used += displayWidth(character)
    if (used > width - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** `text` clipped to `width` columns, or all of it where the style shows everything whole. */
export function fitted(text: string, width: number, style: Style): string {
  return style.whole ? text : clip(text, width)
}

/** The longest quotation shown whole, in columns. */
const LONGEST_QUOTATION = 400

/** Words of a document in quotation marks, on one line; cut where they are very long, unless `style` shows everything whole. */
export function quoted(words: string, style?: Style): string {
  const line = oneLine(words).trim()
  return `“${style === undefined ? clip(line, LONGEST_QUOTATION) : fitted(line, LONGEST_QUOTATION, style)}”`
}

/** The pieces as one string, painted. */
export function paintLine(pieces: readonly Piece[], style: Style): string {
  return pieces.map(part => style.paint(part.tone, part.text)).join('')
}

/**
 * The pieces folded into lines of at most `width` columns, broken at spaces; a word longer than a line
 * is broken anywhere. White space at a break is left out, within a line it stays. No pieces give no lines.
 * Linear.
 */
export function wrapPieces(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  let used = 0
  const flush = (): void => {
    while (line.at(-1)?.text.trim() === '') line.pop()
    if (line.length > 0) lines.push(line)
    line = []
    used = 0
  }
  for (const word of wordRuns(pieces)) {
    const columns = word.reduce((sum, part) => sum + displayWidth(part.text), 0)
    const space = word[0]?.text.trim() === ''
    if (used + columns > width && !space) flush()
    if (space && (used === 0 || used + columns > width)) continue
    for (const part of columns > width ? broken(word, width) : [word]) {
      if (used + displayWidth(part.map(one => one.text).join('')) > width) flush()
      line.push(...part)
      used += part.reduce((sum, one) => sum + displayWidth(one.text), 0)
    }
  }
  flush()
  return lines.map(joined)
}

/** Words and the white space between them, each as the pieces it is made of. */
function wordRuns(pieces: readonly Piece[]): Piece[][] {
  const out: Piece[][] = []
  let word: Piece[] = []
  for (const { text, tone } of pieces) {
    for (const run of text.split(/(\s+)/).filter(part => part !== '')) {
      if (run.trim() === '') {
        if (word.length > 0) out.push(word)
        out.push([{ text: run.replaceAll(/[^ ]/g, ' '), tone }])
        word = []
      } else {
        word.push({ text: run, tone })
      }
    }
  }
  if (word.length > 0) out.push(word)
  return out
}

/** A word too long for a line, in parts that fit. */
function broken(word: readonly Piece[], width: number): Piece[][] {
  const parts: Piece[][] = []
  for (const { text, tone } of word) {
    let part = ''
    for (const character of text) {
      if (displayWidth(part + character) > width) {
        parts.push([{ text: part, tone }])
        part = ''
      }
      part += character
    }
    if (part !== '') parts.push([{ text: part, tone }])
  }
  return parts
}

/** Neighbours of one tone as one piece, so that colour codes are few. */
function joined(line: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const part of line) {
    const last = out.at(-1)
    if (last?.tone === part.tone) out[out.length - 1] = { text: last.text + part.text, tone: part.tone }
    else out.push(part)
  }
  return out
}

/** Where the lines of a labelled block begin and end. */
export interface Block {
  /** Put before the first line; the others are indented by its width. */
  readonly label: string
  /** The tone of the label; faint where none is given. */
  readonly tone?: Tone
  readonly indent: number
  readonly style: Style
}

/** Pieces as a block: a label at the left, the text folded beside it to the width of the style. */
export function labelled(pieces: readonly Piece[], block: Block): string {
  const { style, indent, tone = 'faint' } = block
  const margin = indent + displayWidth(block.label)
  const lines = wrapPieces(pieces, Math.max(20, style.width - margin))
  if (lines.length === 0) return (' '.repeat(indent) + style.paint(tone, block.label)).trimEnd()
  return lines
    .map((line, index) => {
      const left = index === 0 ? ' '.repeat(indent) + style.paint(tone, block.label) : ' '.repeat(margin)
      return left + paintLine(line, style)
    })
    .join('\n')
}
