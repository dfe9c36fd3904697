import type { ReactNode } from 'react'
import type { DifferencePart } from '../../../src/report/index.js'
import './difference.css'

/** One stretch of a difference, as the API gives it. */
export type ShownPart = Pick<DifferencePart, 'kind' | 'text'> & {
  /** The kind of change (`VariantKind`). */
  readonly variant?: string | undefined
}

interface DifferenceProps {
  /** In the order of the reading, as `differenceOf` gives them. */
  readonly parts: readonly ShownPart[]
  /** Of the words; undefined where nobody knows. */
  readonly lang?: string | null | undefined
}

/**
 * The words of a reading with what its base has and it leaves out (`del`) and what it has and its base has not (`ins`).
 * Who hears it is told which is which. Where only marks, capitals or spelling differ, the change is shown lightly.
 */
export function Difference({ parts, lang }: DifferenceProps): ReactNode {
  return (
    <span className="words difference" dir="auto" lang={lang ?? undefined}>
      {parts.map((part, number) => (
        // eslint-disable-next-line react/no-array-index-key -- parts have no other name, and are never reordered
        <Part key={number} part={part} />
      ))}
    </span>
  )
}

function Part({ part: { kind, text, variant } }: { readonly part: ShownPart }): ReactNode {
  const light = variant !== undefined && LIGHT.has(variant)
  switch (kind) {
    case 'same':
      return text
    case 'dropped':
      return (
        <del data-light={light}>
          <Said>left out: </Said>
          {text}
          <Said>; </Said>
        </del>
      )
    case 'added':
      return (
        <ins data-light={light}>
          <Said>added: </Said>
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
