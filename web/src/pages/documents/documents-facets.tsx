import type { ReactNode } from 'react'
import type { Share } from '../../lists/facet.js'
import { Facet } from '../../lists/facet.js'
import { kindHeading } from '../../words/kind.js'
import type { DocumentsAddress } from './documents-address.js'

interface DocumentsFacetsProps {
  readonly address: DocumentsAddress
  readonly shares:
    | { readonly kinds: readonly Share[]; readonly publishers: readonly Share[]; readonly damaged: number }
    | undefined
}

/** How the documents divide: each share narrows the list to itself, and again widens it. */
export function DocumentsFacets({ address, shares }: DocumentsFacetsProps): ReactNode {
  const { filter, change } = address
  if (shares === undefined) return <aside className="list-page-facets" aria-label="Narrow the list" />
  const { kinds, publishers, damaged } = shares
  return (
    <aside className="list-page-facets" aria-label="Narrow the list">
      <Facet
        title="Kind"
        shares={kinds}
        chosen={filter.kind}
        name={kindHeading}
        onChoose={kind => change({ kind })}
      />
      <Facet
        title="Publisher"
        shares={publishers}
        chosen={filter.publisher}
        name={key => (key === '' ? 'None named' : key)}
        onChoose={publisher => change({ publisher })}
      />
      {damaged === 0 && filter.damaged === undefined ? undefined : (
        <Facet
          title="Condition"
          shares={[{ key: '1', rows: damaged }]}
          chosen={filter.damaged}
          name={() => 'Damaged'}
          onChoose={value => change({ damaged: value })}
        />
      )}
    </aside>
  )
}
