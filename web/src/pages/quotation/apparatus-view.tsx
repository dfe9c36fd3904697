import type { ReactNode } from 'react'
import { Fragment, useMemo } from 'react'
import { Link } from 'wouter'
import type {
  BaseParagraph,
  PlaceOfVariation,
  Quotation,
  QuotationWitness,
} from '../../../../src/api/index.js'
import { bothEnds } from '../../../../src/report/index.js'
import { documentPath } from '../../words/document-link.js'
import type { Cuts, Segment } from './base-segments.js'
import { segmentsOf } from './base-segments.js'
import type { Selected } from './use-selected.js'
import { nameOf, witnessesById } from './words-of.js'
import './apparatus-view.css'

interface ApparatusProps {
  readonly quotation: Quotation
  readonly selected: Selected
}

/**
 * The words of the base with its places of variation numbered, and under them the apparatus: at each place the readings,
 * and who has them.
 */
export function ApparatusView({ quotation, selected }: ApparatusProps): ReactNode {
  const cuts = useMemo((): Cuts => {
    const readings = quotation.passages.flatMap(one => one.readings)
    return {
      places: quotation.places,
      carried: readings.map(({ baseDocument, baseSpan }) => ({ document: baseDocument, span: baseSpan })),
    }
  }, [quotation])
  const several = new Set(quotation.base.paragraphs.map(one => one.place)).size > 1
  return (
    <>
      <section aria-label="The words of the base" className="base-text">
        {quotation.base.paragraphs.map((paragraph, number) => (
          <Paragraph
            key={`${paragraph.document} ${paragraph.span[0]}`}
            paragraph={paragraph}
            before={quotation.base.paragraphs[number - 1]}
            numbered={several}
            {...{ cuts, quotation, selected }}
          />
        ))}
        {several ? (
          <p className="soft small legend">
            Words in full ink stand in other documents too; those in grey stand here alone. Small numbers lead
            to the apparatus.
          </p>
        ) : undefined}
      </section>
      <section aria-labelledby="apparatus-title" className="apparatus">
        <h2 id="apparatus-title">Apparatus</h2>
        {quotation.places.length === 0 ? (
          <p className="soft">All that carry these words agree: there is no place of variation.</p>
        ) : (
          <ol>
            {quotation.places.map((place, number) => (
              <Entry
                key={`${place.document} ${place.span.join()}`}
                {...{ place, number, quotation, selected }}
              />
            ))}
          </ol>
        )}
      </section>
    </>
  )
}

interface ParagraphProps extends ApparatusProps {
  readonly paragraph: BaseParagraph
  readonly before: BaseParagraph | undefined
  readonly numbered: boolean
  readonly cuts: Cuts
}

function Paragraph({ paragraph, before, numbered, cuts, quotation, selected }: ParagraphProps): ReactNode {
  const { document, span, place, aside } = paragraph
  const segments = useMemo(() => segmentsOf(paragraph, cuts), [paragraph, cuts])
  const language = witnessesById(quotation).get(document)?.document.language
  const shown = before?.place !== place || before.document !== document
  return (
    <div className="base-paragraph">
      {numbered ? (
        <Link href={documentPath(document, span)} className="paragraph-place" aria-label={place}>
          {shown ? place.replace(/^paragraph |^provision /, '') : ''}
        </Link>
      ) : undefined}
      <p className="base-words" dir="auto" lang={language ?? undefined} data-aside={aside}>
        {segments.map((segment, number) => (
          // eslint-disable-next-line react/no-array-index-key -- a segment has no other name, and keeps its place
          <Words key={number} segment={segment} selected={selected} />
        ))}
      </p>
    </div>
  )
}

function Words({ segment, selected }: { readonly segment: Segment; readonly selected: Selected }): ReactNode {
  const { text, place, carried, ends } = segment
  if (place === undefined) return <span data-carried={carried}>{text}</span>
  return (
    <>
      {text === '' ? undefined : (
        <mark className="lemma" data-picked={selected.reading?.place === place}>
          {text}
        </mark>
      )}
      {ends ? (
        <sup>
          <a href={`#place-${place + 1}`} aria-label={`Place ${place + 1} of the apparatus`}>
            {place + 1}
          </a>
        </sup>
      ) : undefined}
    </>
  )
}

interface EntryProps extends ApparatusProps {
  readonly place: PlaceOfVariation
  readonly number: number
}

/** The longest words of a reading that the apparatus shows whole. */
const LONGEST = 140

function Entry({ place, number, quotation, selected }: EntryProps): ReactNode {
  const byId = witnessesById(quotation)
  const [own, ...others] = place.readings
  const source = byId.get(place.document)
  if (own === undefined) return undefined
  const having = [
    ...(source === undefined ? [] : [source]),
    ...witnessesOf(own, byId).filter(one => one.document.id !== place.document),
  ]
  return (
    <li id={`place-${number + 1}`} data-picked={selected.reading?.place === number}>
      <span className="place-number">
        <span className="visually-hidden">Place </span>
        {number + 1}
      </span>
      <div>
        <p className="lemma-line">
          <Reading
            text={own.text.trim() === '' ? undefined : bothEnds(own.text, LONGEST)}
            none="(nothing)"
            at={{ place: number, reading: 0 }}
            witnesses={having}
            selected={selected}
          />{' '}
          <span className="soft small apparatus-aside">{place.place}</span>
        </p>
        <ul>
          {others.map((reading, index) => (
            <li key={`${reading.kind ?? ''} ${reading.text}`}>
              <Reading
                text={reading.text.trim() === '' ? undefined : bothEnds(reading.text, LONGEST)}
                none="left out"
                kind={reading.kind}
                at={{ place: number, reading: index + 1 }}
                witnesses={witnessesOf(reading, byId)}
                selected={selected}
              />
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

function witnessesOf(
  { witnesses }: PlaceOfVariation['readings'][number],
  byId: ReadonlyMap<string, QuotationWitness>,
): QuotationWitness[] {
  const ids = new Set(witnesses.map(one => one.document))
  return [...ids].flatMap(id => byId.get(id) ?? [])
}

interface ReadingProps {
  /** Undefined where the reading has no words here. */
  readonly text: string | undefined
  readonly none: string
  /** Undefined for the base's own. */
  readonly kind?: string | null
  readonly at: { readonly place: number; readonly reading: number }
  readonly witnesses: readonly QuotationWitness[]
  readonly selected: Selected
}

/** A reading and the sigla of who has it. Picking it marks them in the key. */
function Reading({ text, none, kind, at, witnesses, selected }: ReadingProps): ReactNode {
  const picked = selected.reading?.place === at.place && selected.reading.reading === at.reading
  return (
    <>
      {kind === undefined ? <span className="visually-hidden">The base has </span> : undefined}
      <button
        type="button"
        className="apparatus-reading"
        aria-pressed={picked}
        onClick={() => selected.pickReading(at)}
      >
        {text === undefined ? (
          <i className="soft">{none}</i>
        ) : (
          <span className="words" dir="auto">
            {text}
          </span>
        )}
      </button>
      {kind === undefined ? <span aria-hidden="true"> ] </span> : ' '}
      <span className="visually-hidden">, so in </span>
      {witnesses.map((one, index) => (
        <Fragment key={one.document.id}>
          {index === 0 ? '' : ' '}
          <abbr
            className="siglum"
            title={nameOf(one)}
            data-witness={one.document.id}
            data-picked={selected.witness === one.document.id}
          >
            <span aria-hidden="true">{one.siglum}</span>
            <span className="visually-hidden">
              {nameOf(one)}
              {index === witnesses.length - 1 ? ';' : ','}
            </span>
          </abbr>
        </Fragment>
      ))}
      {kind === undefined || kind === null || kind === 'dropped' ? undefined : (
        <>
          {' '}
          <span className="soft small apparatus-aside">{kind}</span>
        </>
      )}
    </>
  )
}
