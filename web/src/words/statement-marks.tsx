import type { ReactNode, RefObject } from 'react'
import { useLayoutEffect } from 'react'
import type { Span } from '../../../src/text/index.js'
import { spanMap } from './spans.js'
import './statement-marks.css'

/**
 * What is marked in the words of a document, each by a line of its own kind (`statement-marks.css`): the parts of a statement
 * (`source`, `cue`, `content`), words that stand elsewhere too (`shared`; `changed` where they differ there), `damage`, a person's
 * `note`, the statement that is walked to (`current`), a passage that was asked for (`passage`),
 * the parts of a statement that a person sets (`edited-…`).
 */
export const MARKS = [
  'shared',
  'changed',
  'content',
  'cue',
  'source',
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
  useLayoutEffect(() => {
    if (root.current === null || !('highlights' in CSS)) return undefined
    const map = spanMap(root.current)
    const named = MARKS.filter(mark => marked[mark] !== undefined)
    for (const mark of named) {
      const highlight = new Highlight(...(marked[mark] ?? []).flatMap(span => map.rangesOf(span)))
      highlight.priority = MARKS.indexOf(mark)
      CSS.highlights.set(mark, highlight)
    }
    return () => {
      for (const mark of named) CSS.highlights.delete(mark)
    }
  }, [root, marked])
}

const LEGEND: readonly (readonly [mark: Mark, name: string, means: string])[] = [
  ['source', 'source', 'who says it'],
  ['cue', 'cue', 'that it is said'],
  ['content', 'content', 'what is said'],
  ['shared', 'words', 'stand elsewhere too'],
  ['changed', 'words', 'differ from their source'],
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
