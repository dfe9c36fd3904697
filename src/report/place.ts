/** A place as an author sees it: both from 1, the column in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds lines and columns of one text. */
export interface Places {
  /** The line and column of an offset; an offset beyond the text gives its end. */
  at(offset: number): Place
  /** The characters of a line without its end; empty where there is no such line. */
  line(number: number): string
  /** The offset at which a line starts; the length of the text where there is no such line. */
  start(number: number): number
}

/** The lines of `text`, ended by LF, CR LF or CR. Linear once; then each look-up takes log time. */
export function placesOf(text: string): Places {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  const start = (number: number): number => starts[number - 1] ?? text.length
  return {
    start,
    line: number => text.slice(start(number), start(number + 1)).replace(/[\r\n]+$/, ''),
    at(offset) {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: Math.min(offset, text.length) - (starts[low] ?? 0) + 1 }
    },
  }
}
