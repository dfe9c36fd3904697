import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AlteredEntry } from '../../../../src/api/index.js'
import { CHANGE_VERBS } from '../../../../src/report/index.js'
import { Difference } from '../../words/difference.js'
import { VerdictBadge } from '../../words/verdict.js'
import { AttentionSection } from './attention-section.js'
import { PlaceLink } from './place-link.js'
import { useAltered } from './attention-lists.js'

const WORDS = {
  altered: {
    title: 'Quotations that were altered',
    about:
      'The record has the primary text, and these prints of it have other words, or join what stands apart there.',
  },
  differing: {
    title: 'Quotations printed in two ways',
    about: 'The record lacks the primary text: which of the two is right is not known.',
  },
} as const

/** Changed quotations: what was changed, by whom first, and who copied it. */
export function AlteredList({ which }: { readonly which: 'altered' | 'differing' }): ReactNode {
  const list = useAltered(which)
  return (
    <AttentionSection id={`${which}-quotations`} {...WORDS[which]} list={list}>
      {entry => (
        <Altered
          key={`${entry.utterance} ${entry.first.document.id} ${entry.first.span.join('-')}`}
          entry={entry}
          isKnown={which === 'altered'}
        />
      )}
    </AttentionSection>
  )
}

interface AlteredProps {
  readonly entry: AlteredEntry
  /** Whether it is known which words are the right ones. */
  readonly isKnown: boolean
}

function Altered({ entry, isKnown }: AlteredProps): ReactNode {
  const { utterance, verdict, speaker, source, first, later } = entry
  return (
    <li className="attention-entry">
      <p className="attention-words">
        <Difference parts={first.parts} lang={first.document.language} />
      </p>
      <dl className="attention-facts">
        <dt>{isKnown ? 'Changed first by' : 'Printed so by'}</dt>
        <dd>
          <PlaceLink place={first} /> <VerdictBadge verdict={verdict} />{' '}
          <span className="soft">
            {isKnown ? `which ${CHANGE_VERBS[verdict] ?? 'changed words'}` : undefined}
          </span>
        </dd>
        {later.length === 0 ? undefined : (
          <>
            <dt>Then also in</dt>
            <dd>
              <ul className="attention-later">
                {later.map(one => (
                  <li key={`${one.document.id} ${one.span.join('-')}`}>
                    <PlaceLink place={one} />
                    {one.from === null ? undefined : (
                      <>
                        , {fromWhom(one.from)} <strong>{one.from.name}</strong>
                        <span className="soft">
                          {one.from.reasons.length === 0 ? '' : ` (${one.from.reasons.join('; ')})`}
                        </span>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{isKnown ? 'The words are in' : 'Otherwise in'}</dt>
        <dd>
          <PlaceLink place={source} full />
          {speaker === null ? undefined : (
            <>
              , said by <Link href={`/people/${encodeURIComponent(speaker.id)}`}>{speaker.name}</Link>
            </>
          )}
        </dd>
      </dl>
      <p className="attention-all">
        <Link href={`/quotations/${encodeURIComponent(utterance)}`}>All readings, word by word</Link>
      </p>
    </li>
  )
}

type From = NonNullable<AlteredEntry['later'][number]['from']>

function fromWhom({ isSure, directed }: From): string {
  if (!isSure) return 'which may have it from'
  return directed ? 'which took it from' : 'which shares it with'
}
