import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AlteredEntry } from '../../../../src/api/index.js'
import { useTimeFilter } from '../../shell/time-filter.js'
import { Difference } from '../../words/difference.js'
import { VerdictBadge } from '../../words/verdict.js'
import { AttentionSection } from './attention-section.js'
import { changeInWords } from './change-in-words.js'
import { PlaceLink } from './place-link.js'
import { useAltered } from './attention-lists.js'
import { amount } from '../../words/amount.js'

const WORDS = {
  altered: {
    title: 'Quotations that were altered',
    about:
      'Printed in quotation marks with other words than the primary text has, or fewer without a mark, or with what stands apart there run together.',
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
    <AttentionSection
      id={`${which}-quotations`}
      title={WORDS[which].title}
      about={<About which={which} list={list} />}
      count={countOf(list)}
      list={list}
    >
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

type List = ReturnType<typeof useAltered>

/** "1, in 4 ways": a letter is one quotation, and can be altered at several places. */
function countOf({ quotations, total }: List): string {
  const [of, ways] = [quotations, total].map(number => amount(number))
  return quotations === total ? String(of) : `${of}, in ${ways} ways`
}

/** What is counted, and the way to the same among all quotations. */
function About({ which, list }: { readonly which: 'altered' | 'differing'; readonly list: List }): ReactNode {
  const { isSet } = useTimeFilter()
  const { quotations, shared, total } = list
  const path = `/quotations?altered=${which === 'altered' ? 'source' : 'print'}`
  return (
    <>
      {WORDS[which].about}{' '}
      {quotations === total
        ? undefined
        : 'All that is quoted of one letter, post or speech is one quotation; each way in which it is altered has an entry. '}
      {shared === 0 ? undefined : isSet ? (
        <Link href={path}>Among all quotations</Link>
      ) : (
        <Link href={path}>
          {shared === quotations
            ? 'Among all quotations'
            : `The ${amount(shared)} of them that several documents carry, among all quotations`}
        </Link>
      )}
    </>
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
          {isKnown ? (
            <span dir="auto">which {changeInWords({ verdict, parts: first.parts })}</span>
          ) : undefined}
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
