import type { ReactNode } from 'react'
import type { Reading } from '../../../../src/api/index.js'
import { DateWords } from '../../words/date.js'
import { kindWords } from '../../words/kind.js'
import { DocumentLink, titleOf } from '../../words/document-link.js'

const FROM: Readonly<Record<string, string>> = {
  index: 'as the folder’s index says',
  file: 'as the page itself says',
  text: 'read from its words',
}

interface DocumentHeadProps {
  readonly reading: Reading
  /** Whether the text itself begins with its title: then it is not said twice. */
  readonly titled: boolean
  /** Whether the original stands beside the text, and what turns that. */
  readonly original: { readonly isOpen: boolean; readonly turn: () => void }
}

/** What is known of a document: who published it and when, what it is, and what it was made from. */
export function DocumentHead({ reading, titled, original }: DocumentHeadProps): ReactNode {
  const { document, supersededBy, earlier, statements, damage } = reading
  const { publisher, authors, published, publishedFrom, captured, kind, url, sha256, paths, language } =
    document
  return (
    <header className="document-head">
      <p className="document-kind">
        {capital(kindWords(kind))}
        {publisher === null ? '' : ` · ${publisher}`}
      </p>
      {titled ? undefined : (
        <h1 dir="auto" lang={language ?? undefined}>
          {titleOf(document)}
        </h1>
      )}
      <p className="document-by">
        {authors.length === 0 ? '' : `${authors.join(', ')} · `}
        <DateWords edtf={published} none="no date of publication" />
        {published === null || publishedFrom === null ? (
          ''
        ) : (
          <span className="soft"> ({FROM[publishedFrom] ?? publishedFrom})</span>
        )}
        <span className="screen-only"> · </span>
        <button type="button" className="text-button" aria-expanded={original.isOpen} onClick={original.turn}>
          The original <kbd aria-hidden="true">o</kbd>
        </button>
      </p>
      {supersededBy === undefined ? undefined : (
        <p className="document-notice" role="note">
          An earlier version: nothing is derived from it. It was replaced by{' '}
          <DocumentLink document={supersededBy} full />.
        </p>
      )}
      <details className="document-more">
        <summary>
          {countOf(statements.length, 'statement')}
          {damage.length === 0 ? '' : `, ${countOf(damage.length, 'damaged place')}`}
          {earlier.length === 0 ? '' : `, ${countOf(earlier.length, 'earlier version')}`} · about this
          document
        </summary>
        <dl>
          {url === null ? undefined : <Fact name="Address">{url}</Fact>}
          {captured === undefined ? undefined : (
            <Fact name="Captured">
              <DateWords edtf={captured.edtf} /> <span className="soft">({captured.reason})</span>
            </Fact>
          )}
          <Fact name="SHA-256 of its bytes">
            <span className="mono">{sha256}</span>
          </Fact>
          {paths.length === 0 ? undefined : <Fact name="Lay at">{paths.join(', ')}</Fact>}
          {language === null ? undefined : <Fact name="Language">{language}</Fact>}
          {earlier.map(one => (
            <Fact key={one.id} name="Earlier version">
              <DocumentLink document={one} full />
            </Fact>
          ))}
        </dl>
      </details>
    </header>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** "1 statement", "3 statements". */
export function countOf(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`
}
