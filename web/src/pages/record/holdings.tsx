import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { RecordOverview } from '../../../../src/api/index.js'
import { kindHeading } from '../../words/kind.js'
import { counted } from './counted.js'
import { amount } from '../../words/amount.js'

/** What the record holds: documents by kind and publisher, and those who are named most. Each leads to its list. */
export function Holdings({ record }: { readonly record: RecordOverview }): ReactNode {
  const { kinds, publishers, people, speakers, descent } = record
  const more = publishers.total - publishers.rows.length
  return (
    <aside className="holdings" aria-label="What the record holds">
      <Tally
        title="Documents"
        rows={kinds.map(({ kind, documents }) => ({
          key: kind,
          name: kindHeading(kind),
          path: `/documents?${new URLSearchParams({ kind }).toString()}`,
          count: documents,
        }))}
      />
      <Tally
        title="Publishers"
        rows={publishers.rows.map(({ name, documents }) => ({
          key: name,
          name,
          path: `/documents?${new URLSearchParams({ publisher: name }).toString()}`,
          count: documents,
        }))}
        more={
          more > 0 ? { text: counted(more, 'more publisher'), path: '/documents?group=publisher' } : undefined
        }
      />
      <Tally
        title="Named in most documents"
        rows={people.map(({ id, name, documents }) => ({
          key: id,
          name,
          path: `/people/${encodeURIComponent(id)}`,
          count: documents,
        }))}
        more={
          speakers === 0
            ? undefined
            : { text: speakers === 1 ? '1 speaker' : `All ${counted(speakers, 'speaker')}`, path: '/people' }
        }
      />
      {descent === 0 ? undefined : (
        <p className="small">
          <Link href="/lineage">Who took from whom</Link>: {counted(descent, 'line')} of descent.
        </p>
      )}
    </aside>
  )
}

interface TallyRow {
  readonly key: string
  readonly name: string
  readonly path: string
  readonly count: number
}

interface TallyProps {
  readonly title: string
  readonly rows: readonly TallyRow[]
  readonly more?: { readonly text: string; readonly path: string } | undefined
}

function Tally({ title, rows, more }: TallyProps): ReactNode {
  if (rows.length === 0) return undefined
  return (
    <section>
      <h3>{title}</h3>
      <ul className="tally">
        {rows.map(({ key, name, path, count }) => (
          <li key={key}>
            <Link href={path} dir="auto">
              {name}
            </Link>
            <span className="soft">{amount(count)}</span>
          </li>
        ))}
      </ul>
      {more === undefined ? undefined : (
        <p className="small">
          <Link href={more.path}>{more.text}</Link>
        </p>
      )}
    </section>
  )
}
