import type { ReactNode } from 'react'
import type { CheckedPassage } from '../../../../src/api/index.js'
import { DocumentLink } from '../../words/document-link.js'

interface SourceWordsProps {
  readonly title: string
  readonly passage: CheckedPassage
}

/** A passage of the record with the words around it, and the way to it. */
export function SourceWords({ title, passage }: SourceWordsProps): ReactNode {
  const { before, text, after, speaker } = passage
  return (
    <section>
      <h2>
        {title}
        {speaker === undefined ? '' : `, said by ${speaker}`}
      </h2>
      <blockquote className="source-words" dir="auto">
        <span className="soft">{before === '' ? '' : `… ${before}`}</span>
        <mark>{text}</mark>
        <span className="soft">{after === '' ? '' : `${after} …`}</span>
      </blockquote>
      <p className="small">
        <SourcePlace passage={passage} />
      </p>
    </section>
  )
}

/** Where a passage stands, as the way to it. */
export function SourcePlace({ passage }: { readonly passage: CheckedPassage }): ReactNode {
  const { document, span, place } = passage
  return (
    <DocumentLink document={{ id: document }} at={span}>
      {place}
    </DocumentLink>
  )
}
