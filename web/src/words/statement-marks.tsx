import type { ReactNode, RefObject } from 'react'
import { useEffect } from 'react'
import type { Span } from '../../../src/text/index.js'
import { overlap } from '../../../src/text/index.js'
import type { SpanMap } from './spans.js'
import { spanMap } from './spans.js'
import './statement-marks.css'

/**
 * What is marked in the words of a document, each by a line of its own kind (`statement-marks.css`): the parts of a statement
 * (`source`, `cue`, `content`), words that stand elsewhere too (`shared`; `changed` where they differ from their source, `differs` at the very words), `damage`, a person's
 * `note`, the statement that is walked to (`current`), a passage that was asked for (`passage`),
 * the parts of a statement that a person sets (`edited-…`).
 */
export const MARKS = [
  'shared',
  'changed',
  'content',
  'cue',
  'source',
  'differs',
  'damage',
  'note',
  'current',
  'passage',
  'edited-content',
  'edited-cue',
  'edited-source',
] as const

/** One kind of mark. */
export type Mark = (typeof MARKS)[number]

/** The spans that have each mark. */
export type Marked = Readonly<Partial<Record<Mark, readonly Span[]>>>

/**
 * Marks spans of the words that `root` shows (`data-start`), by the browser's own highlights: the text is left as it is, however many
 * there are. Marks that change often go into a call of their own: what `marked` does not name is left as it is. One page marks one
 * text at a time. Nothing is told to who does not see: the page says it in elements of its own. Does nothing in a browser without
 * highlights. Hand in another object when the words were drawn anew.
 */
export function useStatementMarks(root: RefObject<HTMLElement | null>, marked: Marked): void {
  // Not before: what lies over the words is there before the element that shows them is known.
  useEffect(() => {
    const element = root.current
    if (element === null || !('highlights' in CSS)) return undefined
    const named = MARKS.filter(mark => marked[mark] !== undefined)
    const many = named.reduce((sum, mark) => sum + (marked[mark]?.length ?? 0), 0) > MANY
    const map = spanMap(element)
    const draw = (within: Span | undefined): void => {
      for (const mark of named) {
        const spans = marked[mark] ?? []
        const near = within === undefined ? spans : spans.filter(span => overlap(span, within) > 0)
        const highlight = new Highlight(...near.flatMap(span => map.rangesOf(span)))
        highlight.priority = MARKS.indexOf(mark)
        CSS.highlights.set(mark, highlight)
      }
    }
    const stop = many ? followView(map, draw) : undefined
    if (!many) draw(undefined)
    return () => {
      stop?.()
      for (const mark of named) CSS.highlights.delete(mark)
    }
  }, [root, marked])
}

/**
 * Of more spans than this only those near the window are marked: a browser looks at every range again whenever something on the page
 * moves. With 9,000 ranges over 3,700 paragraphs a frame of scrolling took 270 ms, with those in view a tenth.
 */
const MANY = 600

/**
 * Calls `draw` with the part of the text that is in or near the window, and again when the window has moved on. Gives
 * what ends it.
 */
function followView(map: SpanMap, draw: (within: Span) => void): () => void {
  let drawn: Span = [0, 0]
  let asked = 0
  const look = (): void => {
    asked = 0
    const seen = map.spanInView(window.innerHeight)
    if (seen === undefined || (drawn[0] <= seen[0] && seen[1] <= drawn[1])) return
    drawn = map.spanInView(window.innerHeight * 3) ?? seen
    draw(drawn)
  }
  const ask = (): void => {
    if (asked === 0) asked = requestAnimationFrame(look)
  }
  look()
  window.addEventListener('scroll', ask, { passive: true })
  window.addEventListener('resize', ask)
  return () => {
    cancelAnimationFrame(asked)
    window.removeEventListener('scroll', ask)
    window.removeEventListener('resize', ask)
  }
}

const LEGEND: readonly (readonly [mark: Mark, name: string, means: string])[] = [
  ['source', 'source', 'who says it'],
  ['cue', 'cue', 'that it is said'],
  ['content', 'content', 'what is said'],
  ['shared', 'words', 'stand elsewhere too'],
  ['changed', 'words', 'changed somewhere,'],
  ['differs', 'here ≠', 'in other words, ‸ or fewer'],
  ['damage', 'damage', 'something was lost'],
]

/** What the lines under the words mean. */
export function MarksLegend(): ReactNode {
  return (
    <ul className="marks-legend" aria-label="What the marks mean">
      {LEGEND.map(([mark, name, means]) => (
        <li key={mark}>
          <span className={`mark ${mark}`}>{name}</span> <span className="soft">{means}</span>
        </li>
      ))}
    </ul>
  )
}
