import type { ReactNode } from 'react'
import { DateWords } from '../../words/date.js'
import { DocumentLink } from '../../words/document-link.js'
import type { LinkedDocument } from '../../words/document-link.js'

interface PlaceLinkProps {
  readonly place: {
    readonly document: LinkedDocument
    readonly span: readonly [number, number] | readonly number[]
    readonly place: string
  }
  /** By the title, and not by the publisher. */
  readonly full?: boolean
}

/** A passage by its publisher, place and date; it leads there. */
export function PlaceLink({ place: { document, span, place }, full = false }: PlaceLinkProps): ReactNode {
  const [start = 0, end = start] = span
  const name = full ? undefined : (document.publisher ?? undefined)
  return (
    <span>
      <DocumentLink document={document} at={[start, end]}>
        {name === undefined ? undefined : <span dir="auto">{name}</span>}
      </DocumentLink>
      <span className="soft">
        , {place}
        {document.published === undefined || document.published === null ? undefined : (
          <>
            , <DateWords edtf={document.published} short />
          </>
        )}
      </span>
    </span>
  )
}
