import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Suspense, lazy } from 'react'
import { Link, useParams, useSearchParams } from 'wouter'
import type { PersonPage as Person } from '../../../../src/api/index.js'
import { RequestFailed, answered, api } from '../../api/client.js'
import { usePageTitle } from '../../shell/page-title.js'
import { DateWords } from '../../words/date.js'
import { speakerKindWords } from '../../words/speaker-kind.js'
import { Empty, Loaded, Loading } from '../../words/states.js'
import { ChangedQuotations } from './changed-quotations.js'
import { DecidedHere } from './decided-here.js'
import { PersonFacts } from './person-facts.js'
import { PersonStatements } from './person-statements.js'
import './person.css'

const MergeForm = lazy(() => import('./merge-form.js'))
const SplitForm = lazy(() => import('./split-form.js'))

/** One speaker: what they said in time, how documents name them, who prints their words and what became of these. */
export default function PersonPage(): ReactNode {
  const { id } = useParams<{ id: string }>()
  const speaker = decoded(id)
  const query = useQuery({
    queryKey: ['person', speaker],
    queryFn: () => answered(api.people[':id'].$get({ param: { id: speaker } })),
  })
  // What was read before a merge does not stand for somebody who is gone.
  if (query.error instanceof RequestFailed && query.error.status === 404) return <Gone />
  return (
    <Loaded query={query} what="Reading what they said">
      {person => <Page key={person.id} person={person} />}
    </Loaded>
  )
}

function Gone(): ReactNode {
  usePageTitle('Nobody of this address')
  return (
    <Empty page title="The record no longer holds this speaker, or never did.">
      <p>
        They may have been merged with another, or a document that named them is gone. Look for the name in{' '}
        <Link href="/people">People</Link>.
      </p>
    </Empty>
  )
}

/** An id out of an address; as it stands there where it was no code. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

const CHANGES = ['merge', 'split'] as const

type Change = (typeof CHANGES)[number]

function Page({ person }: { readonly person: Person }): ReactNode {
  usePageTitle(person.name)
  const [parameters, setParameters] = useSearchParams()
  const asked = parameters.get('change')
  const changing = CHANGES.find(one => one === asked)
  const decision = Number(parameters.get('decision') ?? Number.NaN)
  const kind = speakerKindWords(person.kind)
  const setChanging = (change: Change | undefined): void =>
    setParameters(before => {
      const after = new URLSearchParams(before)
      if (change === undefined) after.delete('change')
      else after.set('change', change)
      return after
    })
  const show = (change: Change): void => setChanging(changing === change ? undefined : change)
  return (
    <article className="person">
      <header className="person-head">
        <p className="crumb">
          <Link href="/people">People</Link>
        </p>
        <h1 dir="auto">{person.name}</h1>
        <p className="soft">
          {kind}, {amount(person.statements, 'statement')} in {amount(person.documents, 'document')}
          {person.namedIn > person.documents ? `; named in ${person.namedIn.toLocaleString('en-GB')}` : ''}
          {person.decided === null ? '' : `; who this is was decided by ${person.decided.by}, `}
          {person.decided === null ? undefined : <DateWords edtf={person.decided.at} short />}
        </p>
        <p className="person-actions">
          <button
            type="button"
            className="button"
            aria-expanded={changing === 'merge'}
            onClick={() => show('merge')}
          >
            Merge with another
          </button>
          <button
            type="button"
            className="button"
            aria-expanded={changing === 'split'}
            onClick={() => show('split')}
          >
            Split
          </button>
        </p>
      </header>
      {Number.isInteger(decision) ? (
        <DecidedHere
          decision={decision}
          onClose={() =>
            setParameters(before => {
              const after = new URLSearchParams(before)
              after.delete('decision')
              return after
            })
          }
        />
      ) : undefined}
      <Suspense fallback={<Loading />}>
        {changing === 'merge' ? (
          <MergeForm person={person} onClose={() => setChanging(undefined)} />
        ) : undefined}
        {changing === 'split' ? (
          <SplitForm person={person} onClose={() => setChanging(undefined)} />
        ) : undefined}
      </Suspense>
      <div className="person-columns">
        <div>
          <ChangedQuotations person={person} />
          <PersonStatements person={person} />
        </div>
        <PersonFacts person={person} />
      </div>
    </article>
  )
}

function amount(number: number, of: string): string {
  return `${number.toLocaleString('en-GB')} ${of}${number === 1 ? '' : 's'}`
}
