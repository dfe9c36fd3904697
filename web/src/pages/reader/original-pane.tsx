import type { ReactNode } from 'react'
import type { Reading } from '../../../../src/api/index.js'

interface OriginalPaneProps {
  readonly document: Reading['document']
}

/** The document as it came: shown in a frame that can do nothing. */
export function OriginalPane({ document: { id, sha256, mediaType } }: OriginalPaneProps): ReactNode {
  const address = `/api/documents/${encodeURIComponent(id)}/original`
  return (
    <>
      <iframe className="original" title="The document as it came" src={address} sandbox="" />
      <p className="soft small">
        {mediaType}, kept as it came; SHA-256 <span className="mono">{sha256}</span>
      </p>
    </>
  )
}
