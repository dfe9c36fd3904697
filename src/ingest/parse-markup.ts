import { Parser } from 'htmlparser2'
import { OnrecordError } from '../error/index.js'
import type { Span } from '../text/index.js'

/** What is met in a source of HTML or XML, in its order. Spans are into the source. */
export interface MarkupEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>, tag: Span) => void
  /** Letters, or one entity: then its source is longer than its text. */
  readonly text?: (text: string, source: Span) => void
  readonly comment?: (text: string) => void
  /** `end` is the offset after the closing tag, whether it stands there or is implied (as is that of `<br>`). */
  readonly close?: (name: string, end: number, isImplied: boolean) => void
}

/** Pages nest some 50 elements deep; a parser's time grows with the square of the depth. */
const DEEPEST = 5000

/**
 * Goes through a source once, without building a tree: nothing is run, nothing is fetched, and no entity but those of
 * the language is read, so that none can grow. Broken markup is read as browsers read it. Linear.
 *
 * @throws OnrecordError `too-large` for what is nested more than 5,000 deep.
 */
export function parseMarkup(source: string, language: 'html' | 'xml', events: MarkupEvents): void {
  let depth = 0
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        if (depth > DEEPEST)
          throw new OnrecordError('too-large', { seen: `it is nested more than ${DEEPEST} elements deep` })
        events.open?.(name, attributes, [parser.startIndex, parser.endIndex + 1])
      },
      ontext: data => events.text?.(data, [parser.startIndex, parser.endIndex + 1]),
      oncomment: data => events.comment?.(data),
      onclosetag: (name, isImplied) => {
        depth -= 1
        events.close?.(name, parser.endIndex + 1, isImplied)
      },
    },
    { xmlMode: language === 'xml' },
  )
  parser.write(source)
  parser.end()
}
