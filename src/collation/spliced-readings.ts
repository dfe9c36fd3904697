import type { DocumentId, Span } from '../text/index.js'
import { contains, hull, overlap } from '../text/index.js'
import type { SpeakerId } from '../people/index.js'
import type { Carrier, Stretch } from './stretches.js'
import { stretchesAt } from './stretches.js'
import type { Link } from './witness.js'

/** A document as far as splices go. */
interface Spliceable extends Pick<Carrier, 'stretches'> {
  /** Who says all of it, where it is somebody's own text. */
  readonly author: SpeakerId | undefined
  /** When it was in print; absent where not known. */
  readonly published?: string | undefined
}

type Carriers = ReadonlyMap<DocumentId, Spliceable>
type Joint = Omit<Link, 'score'>

/** A quotation put together from two primary texts, and what it has of the second. */
export interface SplicedReading {
  /** The second text's own stretches, in order. */
  readonly second: readonly Stretch[]
  /** Whether their words come first in the quotation. */
  readonly first: boolean
}

/** Links of which none joins two primary texts by a quotation that was put together from both. */
export interface PartedLinks<Joining extends Joint = Link> {
  readonly links: readonly Joining[]
  readonly spliced: ReadonlyMap<Stretch, SplicedReading>
}

/**
 * Takes out the links of a spliced quotation to all primary texts but the one that it has most of: two posts that
 * somebody ran together are two utterances all the same; and so are two that begin with one sentence, of which one is quoted. Depends on the set of links, not on their order. Linear in
 * the links.
 */
export function partSplices<Joining extends Joint>(
  carriers: Carriers,
  links: readonly Joining[],
): PartedLinks<Joining> {
  const meetings = new Map<Stretch, Meeting[]>()
  const hasTexts = [...carriers.values()].some(({ author }) => author !== undefined)
  if (!hasTexts) return { links, spliced: new Map() }
  for (const link of links) {
    for (const meeting of meetingsOf(link, carriers))
      meetings.set(meeting.reading, [...(meetings.get(meeting.reading) ?? []), meeting])
  }
  const dropped = new Set<Joint>()
  const spliced = new Map<Stretch, SplicedReading>()
  for (const [reading, met] of meetings) {
    const [best, ...others] = sourcesOf(met, carriers)
    if (best === undefined) continue
    for (const other of others) {
      if (isSaidAgain(best, other, carriers)) for (const { link } of other.meetings) dropped.add(link)
      if (!isSplice(reading, best, other)) continue
      for (const link of links) if (isOfPart(link, reading, { best, other })) dropped.add(link)
      if (!spliced.has(reading)) spliced.set(reading, splice(best, other))
    }
  }
  return { links: dropped.size === 0 ? links : links.filter(link => !dropped.has(link)), spliced }
}

/** Whether a link is to words that the reading has of the other text: in whatever document they stand. */
function isOfPart(link: Joint, reading: Stretch, { best, other }: { best: Source; other: Source }): boolean {
  return [link.quoting, link.carrying].some(
    ({ document, span }) =>
      document === reading.document &&
      contains(reading.span, span) &&
      overlap(span, other.span) > overlap(span, best.span),
  )
}

/** Two texts that share more of a quotation than this share of the lesser part both have the same words. */
const MOST_OVERLAP = 0.2
/** The lesser part must be this share of the quotation, and both together: a phrase in common makes no splice. */
const LEAST_PART = 0.2
const LEAST_TOGETHER = 0.7

function isSplice(reading: Stretch, best: Source, other: Source): boolean {
  const whole = length(reading.span)
  if (overlap(best.span, other.span) > MOST_OVERLAP * length(other.span)) return false
  return (
    length(other.span) >= LEAST_PART * whole &&
    length(best.span) + length(other.span) >= LEAST_TOGETHER * whole
  )
}

/**
 * Whether one person says the same words in two texts: the quotation is of the one that has more of it, or had it first. Where the
 * second is a copy of the first their own words join them all the same.
 */
function isSaidAgain(best: Source, other: Source, carriers: Carriers): boolean {
  const [author, another] = [best, other].map(({ document }) => carriers.get(document)?.author)
  const shared = overlap(best.span, other.span)
  return author !== undefined && author === another && shared > (1 - MOST_OVERLAP) * length(other.span)
}

/** A quotation and a primary text's own stretch that a link joins. */
interface Meeting {
  readonly reading: Stretch
  readonly own: Stretch
  readonly link: Joint
  /** Of the link, in the quotation. */
  readonly span: Span
}

function meetingsOf(link: Joint, carriers: Carriers): Meeting[] {
  const [quoting, carrying] = [carriers.get(link.quoting.document), carriers.get(link.carrying.document)]
  if (quoting === undefined || carrying === undefined || quoting === carrying) return []
  const between = (
    reading: { readonly carrier: Spliceable; readonly span: Span },
    own: { readonly carrier: Spliceable; readonly span: Span },
  ): Meeting[] =>
    own.carrier.author === undefined
      ? []
      : stretchesAt(own.carrier, own.span)
          .filter(stretch => stretch.own)
          .flatMap(stretch =>
            stretchesAt(reading.carrier, reading.span)
              .filter(({ passage }) => passage?.marked === true)
              .map(quotation => ({ reading: quotation, own: stretch, link, span: reading.span })),
          )
  const [one, other] = [
    { carrier: quoting, span: link.quoting.span },
    { carrier: carrying, span: link.carrying.span },
  ]
  return [...between(one, other), ...between(other, one)]
}

/** What a quotation has of one document. */
interface Source {
  readonly document: DocumentId
  readonly span: Span
  readonly meetings: readonly Meeting[]
}

/** By how much of the quotation each has, then by date. */
function sourcesOf(met: readonly Meeting[], carriers: Carriers): Source[] {
  const byDocument = new Map<DocumentId, Meeting[]>()
  for (const meeting of met)
    byDocument.set(meeting.own.document, [...(byDocument.get(meeting.own.document) ?? []), meeting])
  if (byDocument.size < 2) return []
  return [...byDocument]
    .flatMap(([document, meetings]) => {
      const span = hull(meetings.map(meeting => meeting.span))
      return span === undefined ? [] : [{ document, span, meetings }]
    })
    .toSorted(
      (a, b) =>
        length(b.span) - length(a.span) ||
        byDate(a.document, b.document, carriers) ||
        (a.document < b.document ? -1 : 1),
    )
}

function byDate(a: DocumentId, b: DocumentId, carriers: Carriers): number {
  const [one = '9999', other = '9999'] = [a, b].map(id => carriers.get(id)?.published)
  return one === other ? 0 : one < other ? -1 : 1
}

function length(span: Span): number {
  return span[1] - span[0]
}

function splice(best: Source, other: Source): SplicedReading {
  const second = [...new Set(other.meetings.map(meeting => meeting.own))]
  return { second: second.toSorted((a, b) => a.span[0] - b.span[0]), first: other.span[0] < best.span[0] }
}
