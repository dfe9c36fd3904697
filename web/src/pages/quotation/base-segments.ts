/** A stretch of words that are set alike. */
export interface Segment {
  readonly text: string
  /** The place of variation that it is; undefined for words on which all agree. Its text is empty where words were added. */
  readonly place: number | undefined
  /** Whether any other document has these words. */
  readonly carried: boolean
  /** Whether the place ends with it: there its number stands. */
  readonly ends: boolean
}

interface Spanned {
  readonly document: string
  readonly span: readonly [start: number, end: number]
}

/** What the words of a base are cut by. */
export interface Cuts {
  /** In order; none overlaps another of the same document. */
  readonly places: readonly Spanned[]
  /** What other documents carry; they may overlap. */
  readonly carried: readonly Spanned[]
}

/**
 * The words of a paragraph, cut where a place of variation or what others carry begins and ends, in order. A place that begins in one
 * paragraph and ends in another is cut between them. Cost: the places and passages times the cuts within the paragraph.
 */
export function segmentsOf(paragraph: Spanned & { readonly text: string }, cuts: Cuts): Segment[] {
  const { document, span, text } = paragraph
  const [start, end] = span
  const places = cuts.places
    .map((place, number) => ({ ...place, number }))
    .filter(one => one.document === document && one.span[0] <= end && one.span[1] >= start)
  const carried = cuts.carried.filter(
    one => one.document === document && one.span[0] < end && one.span[1] > start,
  )
  const edges = [...places, ...carried].flatMap(one => [...one.span])
  const points = [...new Set([start, end, ...edges.filter(point => point > start && point < end)])].toSorted(
    (a, b) => a - b,
  )
  const out: Segment[] = []
  points.forEach((from, index) => {
    for (const one of places)
      if (one.span[0] === from && one.span[1] === from && (from < end || index === points.length - 1))
        out.push({ text: '', place: one.number, carried: true, ends: true })
    const to = points[index + 1]
    if (to === undefined) return
    const place = places.find(one => one.span[0] <= from && to <= one.span[1] && one.span[0] < one.span[1])
    out.push({
      text: text.slice(from - start, to - start),
      place: place?.number,
      carried: carried.some(one => one.span[0] <= from && to <= one.span[1]),
      ends: place !== undefined && to >= Math.min(place.span[1], end),
    })
  })
  return out
}
