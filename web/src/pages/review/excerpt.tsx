import type { ReactNode, Ref } from 'react'
import type { ReviewItem } from '../../../../src/api/index.js'
import type { Span } from '../../../../src/text/index.js'

interface ExcerptProps {
  readonly excerpt: NonNullable<ReviewItem['excerpt']>
  /** Its paragraphs, in its own text. */
  readonly spans: readonly Span[]
  readonly ref: Ref<HTMLDivElement>
  /** Lies over the words. */
  readonly children?: ReactNode
}

/** Some paragraphs of a document. */
export function Excerpt({ excerpt: { start, text }, spans, ref, children }: ExcerptProps): ReactNode {
  return (
    <div className="excerpt" ref={ref}>
      {spans.map(span => (
        <p key={span[0]} className="words" data-start={start + span[0]} dir="auto">
          {text.slice(...span)}
        </p>
      ))}
      {children}
    </div>
  )
}
