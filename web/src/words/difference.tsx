import type { ReactNode } from 'react'
import type { DifferencePart } from '../../../src/report/index.js'
import { directionOf } from './direction.js'
import './difference.css'

/** One stretch of a difference, as the API gives it. */
export type ShownPart = Pick<DifferencePart, 'kind' | 'text'> & {
  /** The kind of change (`VariantKind`). */
  readonly variant?: string | undefined
  /** Of added words that stand at another place of the source: where. */
  readonly from?: string | undefined
}

interface DifferenceProps {
  /** In the order of the reading, as `differenceOf` gives them. */
  readonly parts: readonly ShownPart[]
  /** Of the words; undefined where nobody knows. */
  readonly lang?: string | null | undefined
  /** What the words are compared with: their source, or words that were asked for, from which nobody left anything out. */
  readonly against?: 'source' | 'asked'
}

/** What is said before words that only one of the two has. */
const SAID = {
  source: { dropped: 'left out: ', added: 'added: ' },
  asked: { dropped: 'only in the words asked for: ', added: 'only here: ' },
} as const

/**
 * The words of a reading with what its base has and it leaves out (`del`) and what it has and its base has not (`ins`).
 * Who hears it is told which is which. Where only marks, capitals or spelling differ, the change is shown lightly.
 */
export function Difference({ parts, lang, against = 'source' }: DifferenceProps): ReactNode {
  // What is said to who hears it is English, and stands first where words were left out at the beginning.
  const direction = directionOf(parts.map(part => part.text).join(''))
  return (
    <span className="words difference" data-against={against} dir={direction} lang={lang ?? undefined}>
      {parts.map((part, number) => (
        // eslint-disable-next-line react/no-array-index-key -- parts have no other name, and are never reordered
        <Part key={number} part={part} against={against} />
      ))}
    </span>
  )
}

interface PartProps {
  readonly part: ShownPart
  readonly against: keyof typeof SAID
}

function Part({ part: { kind, text, variant, from }, against }: PartProps): ReactNode {
  const light = variant !== undefined && LIGHT.has(variant)
  switch (kind) {
    case 'same':
      return text
    case 'dropped':
      return (
        <del data-light={light}>
          <Said>{SAID[against].dropped}</Said>
          {text}
          <Said>; </Said>
        </del>
      )
    case 'added':
      return (
        <ins data-light={light}>
          <Said>{from === undefined ? SAID[against].added : `taken from ${from}: `}</Said>
          {text}
          <Said>; </Said>
        </ins>
      )
    default:
      return kind satisfies never
  }
}

/** Words for who hears the page; not taken along when the reading is copied. */
function Said({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className="visually-hidden difference-said">{children}</span>
}

/** Changes that leave the words as they are. */
const LIGHT: ReadonlySet<string> = new Set(['case', 'punctuation', 'spelling'])
