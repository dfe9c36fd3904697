import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import type { Quotation } from '../../../../src/api/index.js'
import { opening } from '../../../../src/report/index.js'
import { RequestFailed, answered, api } from '../../api/client.js'
import { useKeys } from '../../shell/keys.js'
import { usePageTitle } from '../../shell/page-title.js'
import { Empty, Loaded } from '../../words/states.js'
import { ApparatusView } from './apparatus-view.js'
import { ChangesInShort } from './changes-in-short.js'
import { KeyOfSigla } from './key-of-sigla.js'
import { QuotationHead } from './quotation-head.js'
import { StemmaView } from './stemma-view.js'
import { WitnessesView } from './witnesses-view.js'
import type { View } from './use-selected.js'
import { VIEWS, useSelected } from './use-selected.js'
import './quotation.css'

/** One utterance: its words as the base has them, all that carry it, how they differ, and who had it from whom. */
export default function QuotationPage(): ReactNode {
  const { id } = useParams<{ id: string }>()
  const query = useQuery({
    queryKey: ['utterance', id],
    queryFn: () => answered(api.utterances[':id'].$get({ param: { id } })),
  })
  if (query.error instanceof RequestFailed && query.error.status === 404) return <LostQuotation id={id} />
  return (
    <Loaded query={query} what="Laying the witnesses side by side">
      {quotation => <Edition quotation={quotation} />}
    </Loaded>
  )
}

/**
 * A quotation is named by its base and where that stands: it has another name where the base has become another. The document stays what
 * it was.
 */
function LostQuotation({ id }: { readonly id: string }): ReactNode {
  usePageTitle('No such quotation')
  const document = /^[0-9a-f]{16}(?=-)/.exec(id)?.[0]
  return (
    <Empty page title="The record has no quotation of this name.">
      <p>
        A quotation is named by the words that others are compared with. Another document may have taken their
        place since, or a person decided otherwise.{' '}
        {document === undefined ? undefined : (
          <>
            <Link href={`/documents/${document}`}>The document in which it stood</Link>
            {' · '}
            <Link href={`/quotations?document=${document}`}>The quotations of that document</Link>
            {' · '}
          </>
        )}
        <Link href="/quotations">All quotations</Link>
      </p>
    </Empty>
  )
}

function Edition({ quotation }: { readonly quotation: Quotation }): ReactNode {
  const { speaker, base } = quotation
  usePageTitle(`${speaker?.name ?? 'Unknown speaker'}: “${opening(base.paragraphs[0]?.text ?? '', 40)}”`)
  const selected = useSelected(quotation)
  const { view, show, step } = selected
  useKeys('This quotation', [
    ...VIEWS.map(({ id, key, name }) => ({ keys: key, does: name, run: () => show(id) })),
    { keys: 'j', does: 'Next witness', run: () => step(1) },
    { keys: 'k', does: 'Witness before', run: () => step(-1) },
    { keys: 'Escape', does: 'No witness or reading', run: selected.clear },
  ])
  return (
    <article className="quotation">
      <QuotationHead quotation={quotation} />
      <ChangesInShort quotation={quotation} selected={selected} />
      <nav aria-label="Views of this quotation" className="views">
        <ul>
          {VIEWS.map(({ id, name, key }) => (
            <li key={id}>
              <button type="button" aria-current={id === view ? 'true' : undefined} onClick={() => show(id)}>
                {name} <kbd aria-hidden="true">{key}</kbd>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="edition" data-view={view}>
        <div className="edition-main">
          <Shown view={view} quotation={quotation} selected={selected} />
        </div>
        {view === 'stemma' ? undefined : <KeyOfSigla quotation={quotation} selected={selected} />}
      </div>
    </article>
  )
}

interface ShownProps {
  readonly view: View
  readonly quotation: Quotation
  readonly selected: ReturnType<typeof useSelected>
}

function Shown({ view, quotation, selected }: ShownProps): ReactNode {
  switch (view) {
    case 'witnesses':
      return <WitnessesView quotation={quotation} selected={selected} />
    case 'apparatus':
      return <ApparatusView quotation={quotation} selected={selected} />
    case 'stemma':
      return <StemmaView quotation={quotation} selected={selected} />
    default:
      return view satisfies never
  }
}
