import type { MouseEvent, ReactNode } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'wouter'
import type { Verdict } from '../../../../src/collation/index.js'
import { paragraphs } from '../../../../src/text/index.js'
import { SIGNS, VerdictBadge } from '../../words/verdict.js'
import type { Item } from './items.js'
import { wordOf } from './items.js'

interface DraftTextProps {
  readonly text: string
  /** Those that are shown, in the order of the draft. */
  readonly items: readonly Item[]
  readonly current: Item | undefined
  readonly hrefOf: (number: number) => string
}

/** A stretch of a paragraph, and the innermost finding that it belongs to. */
interface Stretch {
  readonly start: number
  readonly words: string
  readonly item: Item | undefined
}

/** The draft in type, its findings marked, and named in the margin of their paragraph. */
export function DraftText({ text, items, current, hrefOf }: DraftTextProps): ReactNode {
  const parts = useMemo(() => partsOf(text, items), [text, items])
  const place = useRef<HTMLElement>(null)
  // The one that the panel tells of is in sight, from the first on.
  const at = current?.span[0]
  useEffect(() => {
    if (at !== undefined)
      place.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <article ref={place} className="draft-text" aria-label="The draft">
      {parts.map(({ start, stretches, own }) => (
        <div key={start} className="draft-part">
          <p className="words" dir="auto">
            {stretches.map(({ start: from, words, item }) =>
              item === undefined ? (
                words
              ) : (
                <ItemLink
                  key={from}
                  className="found"
                  item={item}
                  isCurrent={item === current}
                  href={hrefOf(items.indexOf(item))}
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
                href={hrefOf(items.indexOf(item))}
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
  readonly href: string
  readonly children: ReactNode
}

function ItemLink({ className, item, isCurrent, href, children }: ItemLinkProps): ReactNode {
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
  readonly start: number
  readonly stretches: readonly Stretch[]
  /** Findings that begin in it. */
  readonly own: readonly Item[]
}

function partsOf(text: string, items: readonly Item[]): readonly Part[] {
  return paragraphs(text).map(([start, end]) => {
    const within = items.filter(({ span }) => span[0] < end && span[1] > start)
    const points = within.flatMap(({ span }) => [...span]).filter(at => at > start && at < end)
    const cuts = [...new Set([start, ...points, end])].toSorted((a, b) => a - b)
    const stretches = cuts.slice(0, -1).map((from, index): Stretch => {
      const to = cuts[index + 1] ?? end
      // The innermost: the one that begins last.
      const item = within.findLast(({ span }) => span[0] <= from && span[1] >= to)
      return { start: from, words: text.slice(from, to), item }
    })
    return { start, stretches, own: within.filter(({ span }) => span[0] >= start) }
  })
}
