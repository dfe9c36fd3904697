import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { MisattributedEntries } from '../../../../src/api/index.js'
import { AttentionSection } from './attention-section.js'
import { PlaceLink } from './place-link.js'
import { useMisattributed } from './attention-lists.js'
import { amount } from '../../words/amount.js'

type Entry = MisattributedEntries['rows'][number]

/** Words that one document credits to somebody else than the others do. */
export function MisattributedList(): ReactNode {
  const list = useMisattributed()
  return (
    <AttentionSection
      id="misattributed-quotations"
      title="Words credited to somebody else"
      about="The record has these words from one speaker, and a document credits them to another."
      count={countOf(list)}
      list={list}
    >
      {entry => <Misattributed key={`${entry.utterance} ${entry.credited.document.id}`} entry={entry} />}
    </AttentionSection>
  )
}

/** "3, in 5 places": several documents can credit the same words to somebody else. */
function countOf({ quotations, total }: ReturnType<typeof useMisattributed>): string {
  const [of, places] = [quotations, total].map(number => amount(number))
  return quotations === total ? String(of) : `${of}, in ${places} places`
}

function Misattributed({
  entry: { utterance, words, said, credited },
}: {
  readonly entry: Entry
}): ReactNode {
  return (
    <li className="attention-entry">
      <blockquote className="attention-words" dir="auto" lang={credited.document.language ?? undefined}>
        {words}
      </blockquote>
      <dl className="attention-facts">
        <dt>Credited to</dt>
        <dd>
          <Named speaker={credited.speaker} />, by <PlaceLink place={credited} />
        </dd>
        <dt>Said by</dt>
        <dd>
          <Named speaker={said.speaker} />, in <PlaceLink place={said} full />
        </dd>
      </dl>
      <p className="attention-all">
        <Link href={`/quotations/${encodeURIComponent(utterance)}`}>All readings, word by word</Link>
      </p>
    </li>
  )
}

function Named({ speaker }: { readonly speaker: Entry['said']['speaker'] }): ReactNode {
  if (speaker === null) return <span className="soft">nobody named</span>
  return <Link href={`/people/${encodeURIComponent(speaker.id)}`}>{speaker.name}</Link>
}
