import type { SpeakerId } from '../../people/index.js'
import type { ContentsIndex } from '../../report/index.js'

/** A speaker as it is answered; null where nobody is known. */
export function nameSpeaker(
  id: SpeakerId | undefined,
  index: Pick<ContentsIndex, 'speaker'>,
): { id: string; name: string; kind: string } | null {
  if (id === undefined) return null
  const found = index.speaker(id)
  return { id, name: found?.name ?? id, kind: found?.kind ?? 'unnamed' }
}
