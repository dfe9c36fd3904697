import type { RecordDocument } from '../record/index.js'
import type { SourcePassage } from './finding.js'

/** Where a passage stands, in a few words: "The Packet", "a letter by Ada Quill", "“Statement on the bridge”". */
export function placeName({ kind, publisher, title, speakerName, untitled }: SourcePassage): string {
  if (kind === 'article') return publisher ?? title ?? fileName(untitled?.path) ?? 'an article'
  if (kind === 'letter' || kind === 'post' || kind === 'statement')
    return speakerName === undefined ? `a ${kind}` : `a ${kind} by ${speakerName}`
  return title === undefined ? `a ${kind.replace('-', ' ')}` : `“${title}”`
}

/** A document in a few words: its publisher, title or file; `otherwise` where it has none of them. */
export function documentName(document: RecordDocument | undefined, otherwise: string): string {
  return document?.publisher ?? document?.title ?? fileName(document?.paths[0]) ?? otherwise
}

function fileName(path: string | undefined): string | undefined {
  return path?.split('/').at(-1)
}
