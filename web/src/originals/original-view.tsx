import type { ReactNode } from 'react'
import { Suspense, lazy } from 'react'
import { Loading } from '../words/states.js'
import './originals.css'

const PdfPages = lazy(() => import('./pdf-pages.js'))

/** A document as its original is shown. */
export interface ShownOriginal {
  readonly id: string
  readonly mediaType: string
  /** Of its bytes. */
  readonly sha256: string
}

/** The document as it came, in a frame that can do nothing, or page by page; with the way to keep its bytes. */
export function OriginalView({ document }: { readonly document: ShownOriginal }): ReactNode {
  const { id, mediaType, sha256 } = document
  const address = `/api/documents/${encodeURIComponent(id)}/original`
  return (
    <div className="original-view">
      {mediaType === 'application/pdf' ? (
        <Suspense fallback={<Loading what="Opening the pages" />}>
          <PdfPages address={`${address}/bytes`} />
        </Suspense>
      ) : (
        <iframe className="original-frame" title="The document as it came" src={address} sandbox="" />
      )}
      <p className="soft small original-note">
        {NOTES[mediaType] ?? ''}{' '}
        <a href={`${address}/bytes`} download>
          Keep the bytes as they came
        </a>
        ; SHA-256 <code>{sha256}</code>
      </p>
    </div>
  )
}

const NOTES: Readonly<Record<string, string>> = {
  'text/html':
    'The page as it was captured, without its scripts and forms, and without pictures and styles that would have to be fetched.',
  'text/plain': 'The text as it came.',
  'text/markdown': 'The text as it came.',
  'application/json': 'The line of its collection, as it came.',
  'application/pdf': 'The pages as they came.',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    'The text of the file; its layout is seen where the file is opened.',
}
