import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { Link } from 'wouter'
import type { Span } from '../../../../src/text/index.js'
import type { PlacedChange } from './change-words.js'
import { changeSign, changeWords, readingPath } from './change-words.js'

interface RowWordsProps {
  readonly text: string
  readonly span: Span
  readonly document: string
  /** Where the words leave their source, in order. */
  readonly changes: readonly PlacedChange[]
}

/** A paragraph that is emphasised as a whole in Markdown: “*Issued by the commissioner.*” */
const EMPHASISED = /^(?:\*(?=[^\s*])[^*]*[^\s*]\*|_(?=[^\s_])[^_]*[^\s_]_)$/

/**
 * The words of a paragraph with a sign at each place where they leave their source; the signs that make a heading of it, or emphasise it, in
 * Markdown stand back.
 */
export function RowWords({ text, span, document, changes }: RowWordsProps): ReactNode {
  const words = text.slice(...span)
  const isEmphasised = EMPHASISED.test(words)
  const sign = isEmphasised ? words.slice(0, 1) : (/^#{1,6}\s+/.exec(words)?.[0] ?? '')
  const from = span[0] + sign.length
  const to = isEmphasised ? span[1] - 1 : span[1]
  const ends = changes.map(({ at }) => Math.max(from, Math.min(at, to)))
  const Inner = isEmphasised ? 'em' : Fragment
  return (
    <>
      {sign === '' ? undefined : <span className="heading-sign">{sign}</span>}
      <Inner>
        {changes.map((placed, number) => (
          <SignedWords
            key={`${placed.occurrence.utterance} ${placed.change.span.join()} ${placed.change.base}`}
            words={text.slice(ends[number - 1] ?? from, ends[number])}
            placed={placed}
            document={document}
          />
        ))}
        {text.slice(ends.at(-1) ?? from, to)}
      </Inner>
      {isEmphasised ? <span className="heading-sign">{text.slice(to, span[1])}</span> : undefined}
    </>
  )
}

interface SignedWordsProps {
  readonly words: string
  readonly placed: PlacedChange
  readonly document: string
}

/** Words, and the sign after them, which leads to the reading beside all others. */
function SignedWords({ words, placed: { change, occurrence }, document }: SignedWordsProps): ReactNode {
  const said = changeWords(change)
  return (
    <>
      {words}
      <Link
        href={readingPath(occurrence.utterance, document)}
        className="change-sign"
        data-outside
        data-kind={change.words === '' ? 'left-out' : 'other'}
        aria-label={`Differs from its source: ${said}`}
        title={said}
      >
        {changeSign(change)}
      </Link>
    </>
  )
}
