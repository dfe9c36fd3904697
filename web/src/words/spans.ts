import type { Span } from '../../../src/text/index.js'

/*
 * An element with `data-start` shows the words of a document from that offset on, without a gap and in one or more text
 * nodes. What stands in it and is none of the document's (a grip, a number) has `data-outside`.
 */
const WORDS = '[data-start]'
const OUTSIDE = '[data-outside]'

/** Where the words of a document stand on the page: offsets of its text to places of the page, and back. */
export interface SpanMap {
  /** The places on the page where a span stands, one for each element that shows some of it; empty where none does. */
  rangesOf(span: Span): readonly StaticRange[]
  /** The element that shows the word at an offset; undefined where none does. */
  elementAt(offset: number): HTMLElement | undefined
  /** From the first to the last offset that stands in the window, or within `margin` pixels of it; undefined where none does. */
  spanInView(margin: number): Span | undefined
  /** The offset of a place of the page; undefined where no words of the document stand. */
  offsetOf(node: Node, at: number): number | undefined
  /** The offset of the character under a point of the window; undefined where there are no words. */
  offsetAt(x: number, y: number): number | undefined
}

interface Shown {
  readonly element: HTMLElement
  readonly start: number
  readonly end: number
}

interface PlacedNode {
  readonly node: Text
  readonly start: number
}

/** Maps what `root` shows now: made anew after it was drawn anew. Cost: one walk over the elements that show words. */
export function spanMap(root: HTMLElement): SpanMap {
  const shown = [...root.querySelectorAll<HTMLElement>(WORDS)].map(asShown)
  shown.sort((a, b) => a.start - b.start)
  /** The first that ends after `offset`. */
  const from = (offset: number): number => {
    let [low, high] = [0, shown.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((shown[middle]?.end ?? 0) > offset) high = middle
      else low = middle + 1
    }
    return low
  }
  return {
    rangesOf([start, end]) {
      const ranges: StaticRange[] = []
      for (let index = from(start); index < shown.length; index++) {
        const one = shown[index]
        if (one === undefined || one.start >= end) break
        const range = rangeIn(one, [Math.max(start, one.start), Math.min(end, one.end)])
        if (range !== undefined) ranges.push(range)
      }
      return ranges
    },
    elementAt(offset) {
      const one = shown[from(offset)]
      return one !== undefined && one.start <= offset ? one.element : undefined
    },
    spanInView: margin => spanInView(shown, margin),
    offsetOf: (node, at) => offsetOf(root, { node, at }),
    offsetAt(x, y) {
      const place = placeAt(x, y)
      return place === undefined ? undefined : offsetOf(root, place)
    },
  }
}

/** Elements stand below each other in the order of their offsets: two searches by halves. */
function spanInView(shown: readonly Shown[], margin: number): Span | undefined {
  const [top, bottom] = [-margin, window.innerHeight + margin]
  const firstWith = (holds: (box: DOMRect) => boolean): number => {
    let [low, high] = [0, shown.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const box = shown[middle]?.element.getBoundingClientRect()
      if (box !== undefined && holds(box)) high = middle
      else low = middle + 1
    }
    return low
  }
  const first = shown[firstWith(box => box.bottom > top)]
  const last = shown[firstWith(box => box.top >= bottom) - 1]
  return first === undefined || last === undefined || last.end <= first.start
    ? undefined
    : [first.start, last.end]
}

function asShown(element: HTMLElement): Shown {
  const start = Number(element.dataset['start'])
  const length = textNodes(element).reduce((sum, node) => sum + node.data.length, 0)
  return { element, start, end: start + length }
}

/** The nodes with words of the document, in their order. */
function textNodes(element: HTMLElement): Text[] {
  const only = element.firstChild
  if (only instanceof Text && element.childNodes.length === 1) return [only]
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.parentElement?.closest(OUTSIDE) === null) nodes.push(node)
  return nodes
}

function* placed({ element, start }: Shown): Generator<PlacedNode> {
  let at = start
  for (const node of textNodes(element)) {
    yield { node, start: at }
    at += node.data.length
  }
}

function rangeIn(shown: Shown, [start, end]: Span): StaticRange | undefined {
  let first: { readonly node: Text; readonly at: number } | undefined
  let last: { readonly node: Text; readonly at: number } | undefined
  for (const { node, start: nodeStart } of placed(shown)) {
    const nodeEnd = nodeStart + node.data.length
    if (first === undefined && start < nodeEnd) first = { node, at: start - nodeStart }
    if (end <= nodeEnd) {
      last = { node, at: end - nodeStart }
      break
    }
  }
  if (first === undefined || last === undefined) return undefined
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.at,
    endContainer: last.node,
    endOffset: last.at,
  })
}

interface PlaceInNode {
  readonly node: Node
  readonly at: number
}

function offsetOf(root: HTMLElement, { node, at }: PlaceInNode): number | undefined {
  const near = node instanceof HTMLElement ? node : node.parentElement
  const element = near?.closest<HTMLElement>(WORDS)
  if (near === null || near === undefined || element === null || element === undefined) return undefined
  if (!root.contains(element) || near.closest(OUTSIDE) !== null) return undefined
  const shown = asShown(element)
  // A place between the children of an element is that of the child after it.
  const child = node instanceof Text ? undefined : node.childNodes[at]
  for (const one of placed(shown)) {
    if (one.node === node) return one.start + at
    if (child !== undefined && (child === one.node || child.contains(one.node))) return one.start
  }
  return shown.end
}

/** The place under a point of the window, in either of the two ways in which browsers tell it. */
function placeAt(x: number, y: number): PlaceInNode | undefined {
  if ('caretPositionFromPoint' in document) {
    const found = document.caretPositionFromPoint(x, y)
    return found === null ? undefined : { node: found.offsetNode, at: found.offset }
  }
  const older = document as { caretRangeFromPoint?(x: number, y: number): Range | null }
  const range = older.caretRangeFromPoint?.(x, y)
  return range === null || range === undefined
    ? undefined
    : { node: range.startContainer, at: range.startOffset }
}
