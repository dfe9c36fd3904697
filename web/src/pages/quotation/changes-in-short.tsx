import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Quotation, QuotationChange, QuotationWitness } from '../../../../src/api/index.js'
import { bothEnds } from '../../../../src/report/index.js'
import { DateWords } from '../../words/date.js'
import { DocumentLink, documentPath } from '../../words/document-link.js'
import { directionOf } from '../../words/direction.js'
import { Difference } from '../../words/difference.js'
import type { Selected } from './use-selected.js'
import { CreditedElsewhere } from './credited-elsewhere.js'
import { nameOf, witnessesById } from './words-of.js'
import './changes-in-short.css'

interface ChangesProps {
  readonly quotation: Quotation
  readonly selected: Selected
}

/** So many changes are told at once. */
const TOLD = 5

/** How the words changed on the way: each change with who had it first, and who had it from whom. */
export function ChangesInShort({ quotation, selected }: ChangesProps): ReactNode {
  const [all, setAll] = useState(false)
  const { changes, witnesses } = quotation
  if (witnesses.length < 2) return undefined
  const credited = <CreditedElsewhere quotation={quotation} />
  if (changes.length === 0) {
    return (
      <section className="changes" aria-labelledby="changes-title">
        <h2 id="changes-title">No words changed</h2>
        {credited}
        <p>
          Every document that carries these words has them as the base has, or a part of them; marks, capitals
          and cuts that are owned up to are in the apparatus.
        </p>
      </section>
    )
  }
  const shown = all ? changes : changes.slice(0, TOLD)
  const byId = witnessesById(quotation)
  return (
    <section className="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">How the words changed</h2>
      {credited}
      <ol>
        {shown.map(change => (
          <li key={`${change.place} ${change.reading}`}>
            <Change change={change} byId={byId} selected={selected} />
          </li>
        ))}
      </ol>
      {shown.length === changes.length ? undefined : (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          Show all {changes.length} changes
        </button>
      )}
    </section>
  )
}

interface ChangeProps {
  readonly change: QuotationChange
  readonly byId: ReadonlyMap<string, QuotationWitness>
  readonly selected: Selected
}

function Change({ change, byId, selected }: ChangeProps): ReactNode {
  const { base, words, takenFrom, before, after, witnesses, firstIsKnown, place, reading } = change
  const [first, ...later] = witnesses
  if (first === undefined) return undefined
  const dropped = base.trim() !== ''
  const added = words.trim() !== ''
  const picked = selected.reading?.place === place && selected.reading.reading === reading
  return (
    <>
      <p className="change-words">
        <span className="words" dir={directionOf(before + base + words)}>
          {before}
          {gap(dropped ? base : words, before, 'before')}
          <Difference
            parts={[
              ...(dropped ? [{ kind: 'dropped' as const, text: bothEnds(base, 120) }] : []),
              ...(dropped && added ? [{ kind: 'same' as const, text: ' ' }] : []),
              ...(added
                ? [{ kind: 'added' as const, text: bothEnds(words, 120), from: takenFrom?.place }]
                : []),
            ]}
          />
          {gap(added ? words : base, after, 'after')}
          {after}
        </span>
      </p>
      <div className="change-way">
        <p>
          <Kind change={change} />{' '}
          {later.length === 0 ? 'by' : firstIsKnown ? 'first by' : '(dates do not tell by whom first) by'}{' '}
          <Named document={first.document} byId={byId} at={first.span} place={first.place} />
          {later.length === 0 ? ', and by nobody else.' : ','}
        </p>
        {later.map(one => {
          const parent = one.from === null ? undefined : byId.get(one.from.document)
          return (
            <p key={one.document}>
              {firstIsKnown ? 'then' : 'and'} by{' '}
              <Named document={one.document} byId={byId} at={one.span} place={one.place} />
              {one.from === null || parent === undefined ? (
                <span className="soft">; nothing tells where it has it from.</span>
              ) : (
                <>
                  , which{' '}
                  {one.from.perhaps
                    ? 'may have it from'
                    : one.from.directed
                      ? 'took it from'
                      : 'shares it with'}{' '}
                  <bdi className="named">{nameOf(parent)}</bdi>:{' '}
                  <span className="soft">{one.from.reasons.slice(0, 2).join('; ')}.</span>
                </>
              )}
            </p>
          )
        })}
        <p>
          <button
            type="button"
            className="text-button"
            aria-pressed={picked}
            onClick={() => selected.pickReading({ place, reading }, 'apparatus')}
          >
            <span className="visually-hidden">“{bothEnds(dropped ? base : words, 40)}” </span>in the apparatus
          </button>
        </p>
      </div>
    </>
  )
}

/** What was done to the words. */
function Kind({ change }: { readonly change: QuotationChange }): ReactNode {
  const { takenFrom } = change
  if (takenFrom === null) return <strong>{whatWasDone(change)}</strong>
  const { document, span, place } = takenFrom
  return (
    <>
      <strong>Run together with words of</strong> <Link href={documentPath(document, span)}>{place}</Link>
    </>
  )
}

/** A space where what is shown without its margins would run together with the words beside it. */
function gap(shown: string, beside: string, side: 'before' | 'after'): string {
  const [left, right] = side === 'before' ? [beside, shown] : [shown, beside]
  if (side === 'before' ? /\s$/.test(left) : /^\s/.test(right)) return ''
  const margin = side === 'before' ? /^\s/.test(right) : /\s$/.test(left)
  return margin || (/[\p{L}\p{N},;:.!?]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right)) ? ' ' : ''
}

/** Where nothing stands in their place, words were dropped, whatever they were: a number, a name. */
function whatWasDone({ kind, base, words }: QuotationChange): string {
  const isWeighed = WEIGHED.has(kind)
  const of = kind === 'negation' ? 'Negation ' : ''
  if (isWeighed && words.trim() === '') return of === '' ? 'Dropped' : `${of}dropped`
  if (isWeighed && base.trim() === '') return of === '' ? 'Added' : `${of}added`
  return KINDS[kind]
}

/** Kinds that tell of what the words are, not of what became of them. */
const WEIGHED: ReadonlySet<QuotationChange['kind']> = new Set([
  'number',
  'name',
  'negation',
  'modality',
  'quantifier',
])

/** What was done to the words, as a sentence about them begins. */
const KINDS: Readonly<Record<QuotationChange['kind'], string>> = {
  dropped: 'Dropped',
  added: 'Added',
  replaced: 'Replaced',
  moved: 'Moved',
  case: 'Capitals changed',
  punctuation: 'Marks changed',
  spelling: 'Spelled otherwise',
  number: 'Number changed',
  name: 'Name changed',
  negation: 'Negation changed',
  modality: 'Changed (can, must, may)',
  quantifier: 'Amount changed',
  elided: 'Cut with an ellipsis',
  bracketed: 'In brackets',
}

interface NamedProps {
  readonly document: string
  readonly byId: ReadonlyMap<string, QuotationWitness>
  readonly at: readonly [number, number]
  readonly place: string
}

function Named({ document, byId, at, place }: NamedProps): ReactNode {
  const witness = byId.get(document)
  if (witness === undefined) return undefined
  return (
    <>
      <bdi className="named">{nameOf(witness)}</bdi>{' '}
      <span className="siglum" aria-hidden="true">
        {witness.siglum}
      </span>
      , <DateWords edtf={witness.document.published} /> (
      <DocumentLink document={witness.document} at={wide(at)}>
        {place}
      </DocumentLink>
      )
    </>
  )
}

/** Where words were left out nothing is there to show: the place gets a little room. */
function wide([start, end]: readonly [number, number]): [number, number] {
  return start === end ? [Math.max(0, start - 1), end + 1] : [start, end]
}
