import type { SourcePassage } from './finding.js'

/** Where a passage stands, in a few words: "The Packet", "a letter by Ada Quill", "“Statement on the bridge”". */
export function placeName({ kind, publisher, title, speakerName }: SourcePassage): string {
  if (kind === 'article') return publisher ?? title ?? 'an article'
  if (kind === 'letter' || kind === 'post' || kind === 'statement')
    return speakerName === undefined ? `a ${kind}` : `a ${kind} by ${speakerName}`
  return title === undefined ? `a ${kind.replace('-', ' ')}` : `“${title}”`
}
