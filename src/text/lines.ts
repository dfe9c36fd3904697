/** A place as a person reads it; both numbers start at 1. */
export interface LineAndColumn {
  readonly line: number
  /** In UTF-16 code units, as editors and SARIF count them. */
  readonly column: number
}

/**
 * Gives a function from an offset of `text` to its line and column. LF, CRLF and CR end a line. An
 * offset outside the text is taken to the nearest one inside. The index is built once, in linear time;
 * each lookup is a binary search.
 */
export function lineAndColumn(text: string): (offset: number) => LineAndColumn {
  const starts = [0]
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
  return offset => {
    const at = Math.min(Math.max(0, offset), text.length)
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 }
  }
}
