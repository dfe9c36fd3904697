import { paragraphs } from '../../../src/text/index.js'

/** A step of one end of a stretch. */
interface EndStep {
  readonly side: 'start' | 'end'
  readonly to: number
}

/** Where a step from `offset` leads that stays in its paragraph: the offset itself where it would leave it. Linear in the text. */
export function withinParagraph(text: string, offset: number, { side, to }: EndStep): number {
  // An end lies behind its last letter: at the end of a paragraph it belongs to it.
  const at = side === 'start' ? offset : offset - 1
  const own = paragraphs(text).find(([start, end]) => start <= at && at < end)
  return own === undefined || (own[0] <= to && to <= own[1]) ? to : offset
}
