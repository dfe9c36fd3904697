import type { PageElement, PageNode } from './page.js'
import { isElement, TEXT } from './page.js'

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR UL'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG BUTTON INPUT SELECT TEXTAREA HEAD'.split(' '),
)

/**
 * The words of an element as paragraphs: each block (paragraph, heading, list item, block quotation,
 * caption) is one, `<br>` begins a new line in it, runs of white space are one space, the words of
 * links and emphasis stand where they stood, a `<q>` has the marks that a browser puts around it, table cells are parted
 * by a tab. What no reader sees
 * (scripts, forms) is left out. Empty where there are no words. Linear in the size of the page.
 */
export function paragraphsOf(element: PageElement): string[] {
  const writer = new ParagraphWriter()
  writer.element(element)
  return writer.finish()
}

class ParagraphWriter {
  readonly #paragraphs: string[] = []
  #current = ''
  /** `<q>` that are open: a browser puts marks around each. */
  #inline = 0

  element(element: PageElement): void {
    const tag = element.tagName.toUpperCase()
    if (SILENT.has(tag) || element.getAttribute('hidden') !== null) return
    if (tag === 'BR') {
      this.#current += '\n'
      return
    }
    const block = BLOCKS.has(tag)
    if (block) this.#close()
    if (tag === 'Q') this.#current += this.#inline++ % 2 === 0 ? '“' : '‘'
    for (const child of element.childNodes) this.#node(child)
    if (tag === 'Q') this.#current += --this.#inline % 2 === 0 ? '”' : '’'
    if (block) this.#close()
    if (tag === 'TD' || tag === 'TH') this.#current += '\t'
  }

  finish(): string[] {
    this.#close()
    return this.#paragraphs
  }

  #node(node: PageNode): void {
    if (isElement(node)) this.element(node)
    else if (node.nodeType === TEXT) this.#current += (node.textContent ?? '').replace(/[\n\t\r\f ]+/gu, ' ')
  }

  #close(): void {
    const text = this.#current
      .replace(/ *\n */gu, '\n')
      .replace(/ *\t */gu, '\t')
      .replace(/ {2,}/gu, ' ')
      .replace(/^[\n\t ]+|[\n\t ]+$/gu, '')
    this.#current = ''
    if (text === '') return
    // Two line breaks in a row are how older pages part paragraphs.
    for (const part of text.split(/\n{2,}/u)) if (part.trim() !== '') this.#paragraphs.push(part.trim())
  }
}
