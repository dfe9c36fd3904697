import type { Span } from '../text/index.js'

/** A run of text and where it stands in its source; letter for letter where both are as long. */
interface Stretch {
  readonly text: Span
  readonly source: Span
}

/** A part of the source that carries text, and which part of that text it carries. */
export interface Carrier {
  readonly text: Span
  readonly source: Span
}

/**
 * The way from a text back to the source from which it was drawn: text that stands in the source is added in its
 * order; what was put in between (spaces, line breaks) has no place there. Spans are `[start, end)` in
 * UTF-16 code units.
 */
export class SourceMap {
  readonly #stretches: Stretch[] = []

  /** `text` lies at the end of what was added before. An entity has a longer source than text. */
  add(text: Span, source: Span): void {
    const last = this.#stretches.at(-1)
    const joins =
      last !== undefined &&
      last.text[1] === text[0] &&
      last.source[1] === source[0] &&
      isLiteral(last) &&
      isLiteral({ text, source })
    if (joins) {
      this.#stretches[this.#stretches.length - 1] = {
        text: [last.text[0], text[1]],
        source: [last.source[0], source[1]],
      }
    } else this.#stretches.push({ text, source })
  }

  /**
   * The source offset of a text offset; that of the next text that has one where it was put in, and 0 where there is
   * none. O(log n).
   */
  offset(at: number): number {
    const stretch = this.#stretches[this.#first(at)]
    if (stretch === undefined) return this.#stretches.at(-1)?.source[1] ?? 0
    if (at <= stretch.text[0] || !isLiteral(stretch)) return stretch.source[0]
    return stretch.source[0] + at - stretch.text[0]
  }

  /** The parts of the source that carry `span`, in order; an entity is never parted. Empty where none does. O(log n + k). */
  carriers([start, end]: Span): Carrier[] {
    const found: Carrier[] = []
    for (let index = this.#first(start); index < this.#stretches.length; index++) {
      const stretch = this.#stretches[index]
      if (stretch === undefined || stretch.text[0] >= end) break
      const from = Math.max(start, stretch.text[0])
      const to = Math.min(end, stretch.text[1])
      const shift = stretch.source[0] - stretch.text[0]
      found.push(
        isLiteral(stretch) ? { text: [from, to], source: [from + shift, to + shift] } : { ...stretch },
      )
    }
    return found
  }

  /** The first stretch that ends after `at`. */
  #first(at: number): number {
    let low = 0
    let high = this.#stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#stretches[middle]?.text[1] ?? 0) > at) high = middle
      else low = middle + 1
    }
    return low
  }
}

function isLiteral({ text, source }: Stretch): boolean {
  return text[1] - text[0] === source[1] - source[0]
}
