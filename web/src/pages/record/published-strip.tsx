import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { RecordOverview } from '../../../../src/api/index.js'
import { readableDate, shortDate } from '../../../../src/time/index.js'
import { counted } from './counted.js'

/** When the documents came out, as bars; it leads to the timeline. */
export function PublishedStrip({
  published,
}: {
  readonly published: RecordOverview['published']
}): ReactNode {
  const { bars, unit, undated } = published
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined) {
    return undated === 0 ? undefined : <p className="soft">No document says when it was published.</p>
  }
  const most = Math.max(...bars.map(bar => bar.documents))
  const peak = bars.find(bar => bar.documents === most) ?? first
  return (
    <section aria-labelledby="published-title">
      <h2 id="published-title" className="visually-hidden">
        When the documents were published
      </h2>
      <Link href="/timeline" className="published-strip">
        <span className="visually-hidden">
          Timeline. From {readableDate(first.key)} to {readableDate(last.key)}, most (
          {counted(most, 'document')}) on {readableDate(peak.key)}.
        </span>
        <span className="strip-bars" aria-hidden="true">
          {bars.map(({ key, documents }) => (
            <span key={key} title={`${readableDate(key)}: ${counted(documents, 'document')}`}>
              <span
                style={{ blockSize: documents === 0 ? 0 : `${Math.max(6, (100 * documents) / most)}%` }}
              />
            </span>
          ))}
        </span>
        <span className="strip-scale" aria-hidden="true">
          <span>{shortDate(first.key)}</span>
          <span>{shortDate(last.key)}</span>
        </span>
      </Link>
      <p className="strip-note">{note(published, unit)}</p>
    </section>
  )
}

function note({ earlier, later, coarse, undated }: RecordOverview['published'], unit: string): string {
  const rest = [
    [earlier, 'earlier'],
    [later, 'later'],
    [coarse, 'with a less exact date'],
    [undated, 'without a date'],
  ] as const
  const parts = rest.flatMap(([count, what]) =>
    count === 0 ? [] : [`${counted(count, 'document')} ${what}`],
  )
  return [`Documents published, by ${unit}`, ...parts].join('; ')
}
