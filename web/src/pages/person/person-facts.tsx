import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PersonPage } from '../../../../src/api/index.js'
import { DocumentLink, shortNameOf } from '../../words/document-link.js'

/** So many of a kind are shown at first. */
const SHOWN = 6

/** How documents name somebody and what they call them, with the places; who prints their words, and through whom. */
export function PersonFacts({ person }: { readonly person: PersonPage }): ReactNode {
  const { spellings, roles, moreRoles, quotedBy, own, via, viaIn, documents } = person
  return (
    <aside className="person-facts" aria-label="How documents give this speaker">
      {own.length === 0 ? undefined : (
        <Fact title="Own texts" rows={own} shown={SHOWN}>
          {document => <DocumentLink document={document} full />}
        </Fact>
      )}
      <Fact title="Roles, as documents give them" rows={roles} shown={SHOWN} none="No document gives one.">
        {({ role, documents: having, examples }) => (
          <>
            <span className="words" dir="auto">
              {role}
            </span>
            <Places
              places={examples.map(({ document, span }) => ({ document, span }))}
              more={having - examples.length}
            />
          </>
        )}
      </Fact>
      {moreRoles > 0 ? (
        <p className="soft small">and {moreRoles.toLocaleString('en-GB')} more that fewer documents give</p>
      ) : undefined}
      <Fact title="Named as" rows={spellings} shown={SHOWN}>
        {({ name, documents: having, examples }) => (
          <>
            <span className="words" dir="auto">
              {name}
            </span>{' '}
            <Places places={examples.map(document => ({ document }))} more={having - examples.length} />
          </>
        )}
      </Fact>
      <Fact title="Words printed by" rows={quotedBy} shown={SHOWN + 4} none="Nobody but themselves.">
        {({ publisher, documents: having, statements }) => (
          <>
            {publisher === null ? (
              <span className="soft">no publisher named</span>
            ) : (
              <Link href={`/documents?publisher=${encodeURIComponent(publisher)}`}>{publisher}</Link>
            )}{' '}
            <span className="soft small">
              {statements.toLocaleString('en-GB')} {statements === 1 ? 'statement' : 'statements'} in{' '}
              {having.toLocaleString('en-GB')} {having === 1 ? 'document' : 'documents'}
            </span>
          </>
        )}
      </Fact>
      {via.length === 0 ? undefined : (
        <Fact title="Reached documents through" rows={via} shown={SHOWN}>
          {({ name, statements, example }) => (
            <>
              {name}{' '}
              <DocumentLink document={example.document} at={example.span}>
                “{example.words}”
              </DocumentLink>
              {statements > 1 ? (
                <span className="soft small"> and {(statements - 1).toLocaleString('en-GB')} more</span>
              ) : undefined}
            </>
          )}
        </Fact>
      )}
      {viaIn < documents ? (
        <p className="soft small">Looked for in the first {viaIn.toLocaleString('en-GB')} documents.</p>
      ) : undefined}
    </aside>
  )
}

interface PlacesProps {
  readonly places: readonly {
    readonly document: Parameters<typeof DocumentLink>[0]['document']
    readonly span?: [number, number]
  }[]
  readonly more: number
}

function Places({ places, more }: PlacesProps): ReactNode {
  return (
    <span className="soft small fact-places">
      {places.map(({ document, span }) => (
        <DocumentLink key={document.id} document={document} at={span}>
          <bdi>{shortNameOf(document)}</bdi>
        </DocumentLink>
      ))}
      {more > 0 ? <span>and {more.toLocaleString('en-GB')} more</span> : undefined}
    </span>
  )
}

interface FactProps<Row> {
  readonly title: string
  readonly rows: readonly Row[]
  readonly shown: number
  /** Stands where there is none. */
  readonly none?: string
  readonly children: (row: Row) => ReactNode
}

function Fact<Row>({ title, rows, shown, none, children }: FactProps<Row>): ReactNode {
  const [all, setAll] = useState(false)
  const list = all ? rows : rows.slice(0, shown)
  return (
    <section className="fact">
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="soft small">{none}</p> : undefined}
      <ul>
        {list.map((row, number) => (
          // eslint-disable-next-line react/no-array-index-key -- the list is never reordered
          <li key={number}>{children(row)}</li>
        ))}
      </ul>
      {list.length < rows.length ? (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          All {rows.length.toLocaleString('en-GB')}
        </button>
      ) : undefined}
    </section>
  )
}
