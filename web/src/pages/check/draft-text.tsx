import type { MouseEvent, ReactNode } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'wouter'
import { suppressionsOf } from '../../../../src/check/index.js'
import type { Verdict } from '../../../../src/collation/index.js'
import type { Span } from '../../../../src/text/index.js'
import { paragraphs } from '../../../../src/text/index.js'
import { SIGNS, VerdictBadge } from '../../words/verdict.js'
import type { Item } from './items.js'
import { wordOf } from './items.js'
import './draft-text.css'

interface DraftTextProps {
  readonly text: string
  readonly format: DraftFormat
  /** Those that are shown, in the order of the draft. */
  readonly items: readonly Item[]
  readonly current: Item | undefined
  /** Which of them the address names. */
  readonly number: number
  readonly hrefOf: (number: number) => string
}

type DraftFormat = Parameters<typeof suppressionsOf>[0]['format']

/** A stretch of a paragraph, and the innermost finding that it belongs to. */
interface Stretch {
  readonly start: number
  readonly words: string
  readonly item: Item | undefined
  /** Of a note that lets a quotation stand: its reason, shown in place of its words. */
  readonly reason: string | undefined
}

/** The draft in type, its findings marked, and named in the margin of their paragraph. */
export function DraftText({ text, format, items, current, number, hrefOf }: DraftTextProps): ReactNode {
  const parts = useMemo(() => partsOf({ text, format }, items), [text, format, items])
  const place = useRef<HTMLElement>(null)
  // The one that the address names is in sight, from the first on; a change of the draft leaves the page where it is.
  useEffect(() => {
    place.current?.querySelector(`[data-finding="${number}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [number])
  return (
    <article ref={place} className="draft-text" aria-label="The draft">
      {parts.map(({ stretches, own }, index) => (
        // eslint-disable-next-line react/no-array-index-key -- a paragraph stays what it is while words before it change
        <div key={index} className="draft-part">
          <p className="words" dir="auto">
            {stretches.map(({ start: from, words, item, reason }) =>
              reason !== undefined ? (
                <small key={from} className="stand-note">
                  let stand: <bdi>{reason}</bdi>
                </small>
              ) : item === undefined ? (
                words
              ) : (
                <ItemLink
                  key={from}
                  className="found"
                  item={item}
                  isCurrent={item === current}
                  number={items.indexOf(item)}
                  hrefOf={hrefOf}
                >
                  {words}
                  <span className="visually-hidden">
                    {' '}
                    ({item.severity}: {wordOf(item)})
                  </span>
                </ItemLink>
              ),
            )}
          </p>
          <div className="draft-margin">
            {own.map(item => (
              <ItemLink
                key={`${item.kind} ${item.span.join('-')}`}
                className="margin-item"
                item={item}
                isCurrent={item === current}
                number={items.indexOf(item)}
                hrefOf={hrefOf}
              >
                <ItemBadge item={item} />
              </ItemLink>
            ))}
          </div>
        </div>
      ))}
    </article>
  )
}

interface ItemLinkProps {
  readonly className: string
  readonly item: Item
  readonly isCurrent: boolean
  readonly number: number
  readonly hrefOf: (number: number) => string
  readonly children: ReactNode
}

function ItemLink(props: ItemLinkProps): ReactNode {
  const { className, item, isCurrent, number, hrefOf, children } = props
  const href = hrefOf(number)
  const [, setParameters] = useSearchParams()
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setParameters(new URLSearchParams(href.slice(1)), { replace: true })
  }
  return (
    <a
      className={className}
      href={href}
      data-severity={item.severity}
      data-kind={item.kind}
      data-finding={number}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  )
}

/** The verdict of a quotation, or what a note is about, with its sign. */
export function ItemBadge({ item }: { readonly item: Item }): ReactNode {
  if (item.kind === 'quotation')
    return <VerdictBadge verdict={item.finding.verdict as Verdict} severity={item.severity} />
  return (
    <span className="verdict" data-severity={item.severity}>
      <span aria-hidden="true">{SIGNS[item.severity]}</span>
      <span>{wordOf(item)}</span>
    </span>
  )
}

interface Part {
  readonly stretches: readonly Stretch[]
  /** Findings that begin in it. */
  readonly own: readonly Item[]
}

interface ShownDraft {
  readonly text: string
  readonly format: DraftFormat
}

function partsOf({ text, format }: ShownDraft, items: readonly Item[]): readonly Part[] {
  const notes = suppressionsOf({ text, format })
  return paragraphs(text).map(([start, end]) => {
    const within = items.filter(({ span }) => span[0] < end && span[1] > start)
    const spans = [...within.map(({ span }) => span), ...notes.map(({ note }) => note)]
    const points = spans.flatMap(span => [...span]).filter(at => at > start && at < end)
    const cuts = [...new Set([start, ...points, end])].toSorted((a, b) => a - b)
    const stretches = cuts.slice(0, -1).flatMap((from, index): Stretch[] => {
      const to = cuts[index + 1] ?? end
      const holds = (span: Span): boolean => span[0] <= from && span[1] >= to
      const noted = notes.find(({ note }) => holds(note))
      // The words of a note are shown once, however many stretches it is cut into.
      if (noted !== undefined && noted.note[0] < from && from > start) return []
      // The innermost: the one that begins last.
      const item = within.findLast(({ span }) => holds(span))
      return [{ start: from, words: text.slice(from, to), item, reason: noted?.reason }]
    })
    return { stretches, own: within.filter(({ span }) => span[0] >= start) }
  })
}
