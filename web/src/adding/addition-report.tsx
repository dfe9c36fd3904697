import type { ReactNode } from 'react'
import { DocumentLink } from '../words/document-link.js'
import type { RefusedFile } from './add-documents.js'
import type { RoomJob } from './use-jobs.js'

type Report = NonNullable<RoomJob['report']>

/** What an addition did, in a line: "3 documents added; 1 was there already; 2 could not be read." */
export function headline({ added, changed, known, unread }: Report): string {
  const of = (outcome: string): number => unread.files.filter(one => one.outcome === outcome).length
  const [skipped, doubtful] = [of('skipped'), of('doubtful')]
  const failed = unread.count - skipped - doubtful
  const parts = [
    added.count === 0 ? '' : `${count(added.count, 'document')} added`,
    changed.count === 0 ? '' : `${count(changed.count, 'document')} changed`,
    known.count === 0 ? '' : `${known.count} ${known.count === 1 ? 'was' : 'were'} there already`,
    failed === 0 ? '' : `${failed} could not be read`,
    skipped === 0 ? '' : `${skipped} left alone`,
    doubtful === 0 ? '' : `${doubtful} in doubt`,
  ].filter(part => part !== '')
  return parts.length === 0 ? 'Nothing was added.' : `${parts.join('; ')}.`
}

/** What an addition did: documents as links, files that were not read with the reason, and what the record holds more. */
export function AdditionReport({ report }: { readonly report: Report }): ReactNode {
  const { added, changed, known, unread, before, after } = report
  return (
    <div className="addition-report">
      <Documents title="Added" part={added} />
      <Documents title="Changed: its words or what is said of it are others now" part={changed} />
      <Documents title="There already, byte for byte; nothing was added" part={known} />
      {unread.count === 0 ? undefined : (
        <section>
          <h2>Not read, or not all of it</h2>
          <ul>
            {unread.files.map(({ path, line, reason, outcome }) => (
              <li key={`${path} ${line ?? ''} ${reason}`}>
                <strong>{OUTCOMES[outcome]}</strong> <span dir="auto">{path}</span>
                {line === undefined ? '' : `, line ${line}`}: {reason}
              </li>
            ))}
          </ul>
          <More part={unread} shown={unread.files.length} />
        </section>
      )}
      <p className="soft">
        The record now holds {grown('document', before.documents, after.documents)},{' '}
        {grown('statement', before.statements, after.statements)},{' '}
        {grown('speaker', before.speakers, after.speakers)} and{' '}
        {grown('utterance', before.utterances, after.utterances)}.
      </p>
    </div>
  )
}

/** Files that never reached the room. */
export function RefusedFiles({ files }: { readonly files: readonly RefusedFile[] }): ReactNode {
  return (
    <details className="job-ended">
      <summary>{count(files.length, 'file')} not taken.</summary>
      <ul>
        {files.map(({ path, reason }) => (
          <li key={path}>
            <span dir="auto">{path}</span>: {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}

const OUTCOMES = { failed: 'Not read:', skipped: 'Left alone:', doubtful: 'In doubt:' } as const

function Documents({ title, part }: { readonly title: string; readonly part: Report['added'] }): ReactNode {
  if (part.count === 0) return undefined
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {part.documents.map(document => (
          <li key={`${document.id} ${document.path}`}>
            <DocumentLink document={document} full />
          </li>
        ))}
      </ul>
      <More part={part} shown={part.documents.length} />
    </section>
  )
}

function More({
  part,
  shown,
}: {
  readonly part: { readonly count: number }
  readonly shown: number
}): ReactNode {
  return part.count > shown ? <p className="soft">and {part.count - shown} more</p> : undefined
}

function count(amount: number, what: string): string {
  return `${amount.toLocaleString('en-GB')} ${what}${amount === 1 ? '' : 's'}`
}

function grown(what: string, before: number, after: number): string {
  const more = after - before
  const change = more === 0 ? '' : ` (${more > 0 ? '+' : '−'}${Math.abs(more).toLocaleString('en-GB')})`
  return `${count(after, what)}${change}`
}
