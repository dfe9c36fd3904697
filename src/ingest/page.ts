import { parseHTML } from 'linkedom'

/** The part of a parsed page that is read here; linkedom gives more. */
export interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}

/** An element of a page. */
export interface PageElement extends PageNode {
  readonly tagName: string
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  cloneNode(deep: boolean): PageElement
}

/** A parsed page. */
export interface Page extends PageElement {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
}

/** `Node.ELEMENT_NODE` and `Node.TEXT_NODE`. */
export const ELEMENT = 1
export const TEXT = 3

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT
}

/** Parses HTML into a page of its own; scripts are not run and nothing is fetched. */
export function parsePage(html: string): Page {
  // linkedom wants an <html>; a fragment becomes the body of one.
  const whole = /<html[\s>]/iu.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document
}
