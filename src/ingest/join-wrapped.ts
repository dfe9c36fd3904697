/** Text broken to fit a width has no line longer than this; where each paragraph is a line, one of them is longer. */
const WIDEST = 100
/** Shorter lines than this are no prose that was broken: addresses, dates, verse. */
const NARROWEST = 40
/** A line is broken where the next word would have passed this share of the longest: editors that even out lines stop early. */
const FILLED = 0.85
/** What begins a block of its own: a heading, a list, a quotation, a table, a tag, a rule, a signature. */
const OPENS = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|```|~~~|\||<|[—–]|={3,}|-{2,}|\*{3,})/
const HEADING = /^\s*(?:#{1,6}\s|```|~~~|\||={3,}|-{3,}|\*{3,})/

/**
 * A file's text with spaces for the line breaks at which its paragraphs run on, where it was broken to fit a width, as
 * mail and press releases are: no line is wide, empty lines part the paragraphs, and a line ends where the next word had
 * no room. Any other text comes back as it is. Offsets stay. Linear.
 */
export function joinWrapped(text: string): string {
  // Lines, each followed by its line break.
  const parts = text.split(/(\r\n?|\n)/)
  const width = parts.reduce((widest, part) => Math.max(widest, part.length), 0)
  if (width < NARROWEST || width > WIDEST || !/\n[ \t]*\r?\n/.test(text)) return text
  const runsOn = (line: string, next: string): boolean => {
    const word = /^\s*(\S+)/.exec(next)?.[1]
    if (word === undefined || line.trim() === '' || OPENS.test(next) || HEADING.test(line)) return false
    return line.trimEnd().length + 1 + word.length > width * FILLED
  }
  return parts
    .map((part, index) =>
      index % 2 === 1 && runsOn(parts[index - 1] ?? '', parts[index + 1] ?? '')
        ? ' '.repeat(part.length)
        : part,
    )
    .join('')
}
