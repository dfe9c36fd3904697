import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Span } from '../../../src/text/index.js'
import { DateWords } from './date.js'

/** What a link to a document shows of it: a part of what lists of documents give. */
export interface LinkedDocument {
  readonly id: string
  readonly title?: string | undefined | null
  /** What it is called where it has no title: the name of its file, else its first words. */
  readonly called?: string | undefined
  readonly publisher?: string | undefined | null
  readonly published?: string | undefined | null
  readonly language?: string | undefined | null
}

interface DocumentLinkProps {
  readonly document: LinkedDocument
  /** The passage that it leads to, in the document's text; none for the document as a whole. */
  readonly at?: Span | undefined
  /** Publisher and date behind the title. */
  readonly full?: boolean
  /** Stands in place of the title: "paragraph 3". */
  readonly children?: ReactNode
}

/** The way to a document, or to a passage of it, by its title in the words of its publisher. */
export function DocumentLink({ document, at, full = false, children }: DocumentLinkProps): ReactNode {
  const { id, publisher, published, language } = document
  const link = (
    <Link href={documentPath(id, at)} className="document-link">
      {children ?? (
        <cite className="words" dir="auto" lang={language ?? undefined}>
          {titleOf(document)}
        </cite>
      )}
    </Link>
  )
  if (!full) return link
  return (
    <span className="document-named">
      {link}
      <span className="soft">
        {publisher === undefined || publisher === null ? '' : `, ${publisher}`}
        {published === undefined || published === null ? undefined : (
          <>
            , <DateWords edtf={published} />
          </>
        )}
      </span>
    </span>
  )
}

/** Where the reader shows a document, opened at a passage. */
export function documentPath(id: string, at?: Span): string {
  const path = `/documents/${encodeURIComponent(id)}`
  return at === undefined ? path : `${path}?at=${at[0]}-${at[1]}`
}

/** Its title; without one, by what it is told from others. */
export function titleOf({ title, called }: Pick<LinkedDocument, 'title' | 'called'>): string {
  if (title !== undefined && title !== null && title !== '') return title
  return called === undefined ? 'Untitled document' : `Untitled (${called})`
}

/** What it is called in a sentence: its publisher, else its title or its file. */
export function shortNameOf({ publisher, ...document }: Omit<LinkedDocument, 'id'>): string {
  return publisher ?? titleOf(document)
}
