import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type {
  Quotation,
  QuotationPassage,
  QuotationReading,
  QuotationWitness,
} from '../../../../src/api/index.js'
import { DateWords } from '../../words/date.js'
import { Difference } from '../../words/difference.js'
import { documentPath } from '../../words/document-link.js'
import { directionOf } from '../../words/direction.js'
import { VerdictBadge, severityOf } from '../../words/verdict.js'
import { CopyCitation } from './copy-citation.js'
import { SplicedFrom } from './spliced-from.js'
import type { Selected } from './use-selected.js'
import { nameOf, witnessesById, wordsOfReading } from './words-of.js'
import './witnesses-view.css'

interface WitnessesProps {
  readonly quotation: Quotation
  readonly selected: Selected
}

/** Each passage of the base that is carried, set large, and under it every reading of it, aligned, the earliest first. */
export function WitnessesView({ quotation, selected }: WitnessesProps): ReactNode {
  const byId = witnessesById(quotation)
  const several = quotation.passages.length > 1
  return (
    <section aria-label="Witnesses, passage by passage">
      {several ? (
        <p className="soft small">
          Of the base, the {quotation.passages.length} passages that others carry. What is{' '}
          <del>struck through</del> is left out, what is <ins>underlined</ins> is added.
        </p>
      ) : undefined}
      {quotation.passages.map((passage, number) => (
        <Passage
          key={`${passage.document} ${passage.place}`}
          passage={passage}
          number={number}
          quotation={quotation}
          byId={byId}
          selected={selected}
        />
      ))}
    </section>
  )
}

interface PassageProps {
  readonly passage: QuotationPassage
  readonly number: number
  readonly quotation: Quotation
  readonly byId: ReadonlyMap<string, QuotationWitness>
  readonly selected: Selected
}

function Passage({ passage, number, quotation, byId, selected }: PassageProps): ReactNode {
  const { document, place, span, words, readings } = passage
  const source = byId.get(document)
  const title = `passage-${number}`
  return (
    <section className="passage" aria-labelledby={title} data-witness={document}>
      <h2 id={title} className="passage-place">
        <Link href={documentPath(document, span)}>{place}</Link>
      </h2>
      <blockquote
        className="base-words"
        dir="auto"
        lang={source?.document.language ?? undefined}
        data-picked={selected.witness === document}
      >
        {words}
      </blockquote>
      {readings.length === 0 ? (
        <p className="soft">No other document has these words as one.</p>
      ) : (
        <ol className="readings">
          {readings.map(reading => (
            <Reading
              key={`${reading.document} ${reading.span[0]}`}
              reading={reading}
              witness={byId.get(reading.document)}
              quotation={quotation}
              byId={byId}
              selected={selected}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

interface ReadingProps {
  readonly reading: QuotationReading
  readonly witness: QuotationWitness | undefined
  readonly quotation: Quotation
  readonly byId: ReadonlyMap<string, QuotationWitness>
  readonly selected: Selected
}

function Reading({ reading, witness, byId, selected }: ReadingProps): ReactNode {
  if (witness === undefined) return undefined
  const { document, span, place, verdict, verdicts, limitCut, severity, parts, marked } = reading
  const others = verdicts.filter(one => one !== verdict && one !== 'verbatim')
  return (
    <li
      className="reading"
      data-witness={document}
      data-picked={selected.witness === document}
      data-having={selected.having?.has(document)}
    >
      <p className="reading-head">
        <span className="siglum" aria-hidden="true">
          {witness.siglum}
        </span>
        <span>
          <strong dir="auto">{nameOf(witness)}</strong>
          <span className="soft">
            , <DateWords edtf={witness.document.published} short />,{' '}
            <Link href={documentPath(document, span)}>{place}</Link>
          </span>
        </span>
        <CopyCitation
          of={`the reading of ${nameOf(witness)}`}
          cited={{ words: wordsOfReading(reading), document: witness.document, span, place }}
        />
        <span className="reading-verdicts">
          <VerdictBadge verdict={verdict} severity={severity} />
          {others.map(one => (
            <VerdictBadge key={one} verdict={one} severity={severityOf(one, false)} />
          ))}
        </span>
      </p>
      <p className="reading-words" dir={directionOf(wordsOfReading(reading))}>
        {marked ? <span aria-hidden="true">“</span> : undefined}
        <Difference parts={parts} lang={witness.document.language} />
        {marked ? <span aria-hidden="true">”</span> : undefined}
      </p>
      {reading.splice === null ? undefined : <SplicedFrom splice={reading.splice} />}
      <Circumstances reading={reading} witness={witness} byId={byId} limitCut={limitCut} />
    </li>
  )
}

interface CircumstancesProps {
  readonly reading: QuotationReading
  readonly witness: QuotationWitness
  readonly byId: ReadonlyMap<string, QuotationWitness>
  readonly limitCut: boolean
}

/** What else is to be known of a reading: whom it credits, through whom it came, what was left out beside it. */
function Circumstances({ reading, witness, byId, limitCut }: CircumstancesProps): ReactNode {
  const { creditedTo, via, sameChangeAs, confirmed, document } = reading
  const twin = sameChangeAs === null ? undefined : byId.get(sameChangeAs)
  // Who credits the base says no more than that it quotes it.
  const credits = witness.parents
    .filter(parent => byId.get(parent.document)?.isBase !== true)
    .flatMap(parent => parent.evidence.filter(one => one.basis === 'credit').map(one => one.reason))
  return (
    <ul className="circumstances">
      {twin === undefined ? undefined : (
        <li>
          the same change as in <bdi className="named">{nameOf(twin)}</bdi>{' '}
          <span className="siglum" aria-hidden="true">
            {twin.siglum}
          </span>
        </li>
      )}
      {limitCut ? <li>leaves out words beside it that limit or negate it</li> : undefined}
      {creditedTo === null ? undefined : (
        <li>
          credited to{' '}
          <Link href={`/people/${encodeURIComponent(creditedTo.id)}`}>
            <bdi>{creditedTo.name}</bdi>
          </Link>
        </li>
      )}
      {via.map(one => (
        <li key={`${one.span[0]}`}>
          <Link href={documentPath(document, one.span)}>
            “{one.cue} {one.name}”
          </Link>
        </li>
      ))}
      {via.length > 0 || credits.length === 0 ? undefined : <li>{credits[0]}</li>}
      {confirmed === null ? undefined : (
        <li>
          confirmed by {confirmed.by}, <DateWords edtf={confirmed.at} short />
        </li>
      )}
      {reading.marked ? undefined : <li>not in quotation marks there</li>}
    </ul>
  )
}
